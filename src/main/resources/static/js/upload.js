"use strict";
// Before a file leaves the device: photos of a phone's camera are far larger than anybody needs and become at most 2000 pixels a side;
// what is too large all the same is said beside the field, not after minutes on a thin line.
(() => {
  if (window.labUpload) return;
  window.labUpload = true;
  const LONGEST = 2000;

  // Of a photo in Apple's format most browsers know no type; those that can draw it make a picture that everybody can see.
  function isPhoto(file, photo) {
    return (photo ? /^image\// : /^image\/(jpeg|png|webp|hei[cf])$/).test(file.type) || /\.hei[cf]$/i.test(file.name);
  }

  async function reduce(file, photo) {
    if (!isPhoto(file, photo)) return file;
    try {
      const picture = await createImageBitmap(file);
      const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
      const canvas = document.createElement("canvas");
      canvas.width = Math.round(picture.width * scale);
      canvas.height = Math.round(picture.height * scale);
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      const blob = await new Promise(done => canvas.toBlob(done, "image/jpeg", 0.85));
      return blob && (blob.size < file.size || /\.hei[cf]$/i.test(file.name)) ? new File([blob], file.name.replace(/\.[^.]*$/, "") + ".jpg", { type: "image/jpeg" }) : file;
    } catch (unreadable) {
      // A picture that this browser cannot draw goes as it is.
      return file;
    }
  }

  /** The field's own place for sentences; the next choice empties it. */
  function say(input, sentence) {
    let place = input.parentElement.querySelector(".lab-error[data-upload]");
    input.classList.toggle("is-invalid", Boolean(sentence));
    if (!sentence) {
      // An empty place would still mark the field as wrong.
      if (place) place.remove();
      return;
    }
    if (!place) {
      place = document.createElement("p");
      place.className = "lab-error";
      place.dataset.upload = "";
      place.setAttribute("role", "alert");
      input.before(place);
    }
    place.textContent = sentence;
  }

  document.addEventListener("change", async event => {
    const input = event.target;
    if (input.type !== "file" || !input.files.length) return;
    const form = input.closest("form[data-photo]");
    const state = form && form.querySelector("[data-photo-state]");
    if (state) state.textContent = state.dataset.sending;
    const chosen = [...input.files];
    const fits = file => !input.dataset.limit || file.size <= Number(input.dataset.limit);
    const reduced = [];
    // One after the other: an old phone has no memory for several photos at once.
    for (const file of chosen) reduced.push(await reduce(file, Boolean(form)));
    const sent = reduced.filter(fits);
    const originals = chosen.filter((file, at) => fits(reduced[at]));
    say(input, reduced.filter(file => !fits(file)).map(file => `${file.name}: ${input.dataset.tooLarge}`).join(" "));
    if (sent.length !== chosen.length || sent.some((file, at) => file !== chosen[at])) {
      const list = new DataTransfer();
      sent.forEach(file => list.items.add(file));
      input.files = list.files;
    }
    if (window.labPieces) window.labPieces.send(input, originals);
    if (!sent.length) {
      if (state) state.textContent = "";
    } else if (form) {
      form.requestSubmit();
    }
  });
})();
