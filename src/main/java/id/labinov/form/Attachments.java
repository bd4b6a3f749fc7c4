package id.labinov.form;

import id.labinov.form.Field.Kind;
import id.labinov.innovation.FileId;
import id.labinov.innovation.Files;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.StoredFile;
import id.labinov.people.Actor;
import id.labinov.web.Choice;
import id.labinov.web.InvalidInput;
import id.labinov.web.InvalidInput.FieldMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** Files as answers: the answer keeps the file's series, so that it shows the newest version. */
@Component
class Attachments {

    private final Files files;

    Attachments(Files files) {
        this.files = files;
    }

    /** The attached files by name; what is no file of this innovation is left out. */
    List<Choice> of(InnovationId innovation, Object value) {
        return Values.blank(value) ? List.of() : Values.texts(value).stream().flatMap(id -> find(innovation, id).stream())
                .map(file -> Choice.of(file.series().toString(), file.fileName())).toList();
    }

    /** Largest size of one file, in bytes. */
    long limit() {
        return files.limit();
    }

    /** Keeps all that came with the page, or nothing, and adds it to the answers of its questions.
     * @throws InvalidInput beside the question */
    @Transactional
    void store(InnovationId innovation, FormDefinition definition, Map<String, Object> sent, MultiValueMap<String, MultipartFile> uploads, Actor by) {
        var asked = definition.fields().stream().filter(field -> field.kind() == Kind.FILES && sent.containsKey(field.key())).toList();
        // Before any is kept: what is sent again must not be there twice.
        var wrong = asked.stream().flatMap(field -> chosen(field, uploads).stream().flatMap(upload -> wrong(field, upload).stream())).toList();
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        asked.forEach(field -> {
            var kept = new ArrayList<>(of(innovation, sent.get(field.key())).stream().map(Choice::value).toList());
            chosen(field, uploads).forEach(upload -> kept.add(keep(innovation, field, upload, by).series().toString()));
            sent.put(field.key(), kept);
        });
    }

    /** A browser sends a nameless empty part for an input in which nothing was chosen. */
    private static List<MultipartFile> chosen(Field field, MultiValueMap<String, MultipartFile> uploads) {
        return uploads.getOrDefault(field.key() + ".upload", List.of()).stream()
                .filter(upload -> !upload.isEmpty() || !Optional.ofNullable(upload.getOriginalFilename()).orElse("").isBlank()).toList();
    }

    private Optional<FieldMessage> wrong(Field field, MultipartFile upload) {
        if (upload.isEmpty()) {
            return Optional.of(new FieldMessage(field.key(), "form.files.empty", List.of(Optional.ofNullable(upload.getOriginalFilename()).orElse(""))));
        }
        return upload.getSize() > limit()
                ? Optional.of(new FieldMessage(field.key(), "form.files.too-large", List.of(DataSize.ofBytes(limit()).toMegabytes()))) : Optional.empty();
    }

    private StoredFile keep(InnovationId innovation, Field field, MultipartFile upload, Actor by) {
        try (var content = upload.getInputStream()) {
            return files.store(innovation, "", StoredFile.Kind.OTHER, Optional.ofNullable(upload.getOriginalFilename()).orElse(""), content, by);
        } catch (InvalidInput wrong) {
            throw new InvalidInput(wrong.messages().stream()
                    .map(said -> new FieldMessage(field.key(), said.messageKey(), said.arguments())).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<StoredFile> find(InnovationId innovation, String id) {
        return id.matches("[0-9a-fA-F-]{36}") ? files.find(FileId.of(id)).filter(file -> file.innovation().equals(innovation)) : Optional.empty();
    }
}
