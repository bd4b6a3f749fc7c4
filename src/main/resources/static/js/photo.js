// Photos of a phone's camera are far larger than anybody needs: at most 2000 pixels a side leave the device, and one tap sends.
(() => {
  if (window.labPhoto) return;
  window.labPhoto = true;
  const LONGEST = 2000;

  async function reduce(file) {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise(done => canvas.toBlob(done, 'image/jpeg', 0.85));
    return blob && blob.size < file.size
      ? new File([blob], file.name.replace(/\.[^.]*$/, '') + '.jpg', { type: 'image/jpeg' }) : file;
  }

  document.addEventListener('change', async event => {
    const input = event.target;
    if (input.type !== 'file' || !input.files.length) return;
    const form = input.closest('form[data-photo]');
    if (!form && !/^image\/(jpeg|png|webp)$/.test(input.files[0].type)) return;
    const state = form && form.querySelector('[data-photo-state]');
    if (state) state.textContent = state.dataset.sending;
    try {
      const sent = new DataTransfer();
      sent.items.add(await reduce(input.files[0]));
      input.files = sent.files;
    } catch (unreadable) {
      // A picture that this browser cannot draw goes as it is.
    }
    if (form) form.requestSubmit();
  });
})();
