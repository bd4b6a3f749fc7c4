package id.labinov.innovation;

import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import id.labinov.web.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** Takes files in pieces: the core of the tus protocol, version 1.0, with its termination. What a person did wrong is answered with a sentence. */
@Controller
@RequestMapping("/uploads")
@Allow(Who.EVENT_GUESTS)
class UploadController {

    private static final String VERSION = "1.0.0";
    private static final int LARGEST_PIECE = 1024 * 1024;
    private static final MediaType SENTENCE = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Uploads uploads;
    private final Texts texts;

    UploadController(Uploads uploads, Texts texts) {
        this.uploads = uploads;
        this.texts = texts;
    }

    @PostMapping
    ResponseEntity<Void> begin(CurrentPerson me, @RequestHeader(name = "Upload-Length", defaultValue = "0") long size,
            @RequestHeader(name = "Upload-Metadata", defaultValue = "") String facts) {
        var id = uploads.begin(me.id(), fileName(facts), size);
        return told(HttpStatus.CREATED).location(URI.create("/uploads/" + id)).build();
    }

    /** Where the next piece begins. */
    @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
    ResponseEntity<Void> standing(CurrentPerson me, @PathVariable UploadId id) {
        var upload = uploads.find(me.id(), id);
        return told(HttpStatus.OK).header("Upload-Offset", Long.toString(upload.received())).header("Upload-Length", Long.toString(upload.sizeBytes()))
                .cacheControl(CacheControl.noStore()).build();
    }

    @PatchMapping(path = "/{id}")
    ResponseEntity<Void> append(CurrentPerson me, @PathVariable UploadId id, @RequestHeader(name = "Upload-Offset", defaultValue = "-1") long begins,
            HttpServletRequest request) {
        uploads.find(me.id(), id);
        if (!"application/offset+octet-stream".equals(request.getContentType())) {
            return told(HttpStatus.UNSUPPORTED_MEDIA_TYPE).build();
        }
        return told(HttpStatus.NO_CONTENT).header("Upload-Offset", Long.toString(uploads.append(me.id(), id, begins, arrived(request)))).build();
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> drop(CurrentPerson me, @PathVariable UploadId id) {
        uploads.drop(me.id(), id);
        return told(HttpStatus.NO_CONTENT).build();
    }

    @ExceptionHandler
    ResponseEntity<String> refused(InvalidInput wrong) {
        var sentence = FieldErrors.of(wrong).all().stream().map(error -> texts.get(error.messageKey(), error.arguments().toArray())).collect(Collectors.joining(" "));
        return told(HttpStatus.PAYLOAD_TOO_LARGE).contentType(SENTENCE).body(sentence);
    }

    private static ResponseEntity.BodyBuilder told(HttpStatus status) {
        return ResponseEntity.status(status).header("Tus-Resumable", VERSION);
    }

    /** Of a piece whose line broke, what came before the break is a piece too. More than a piece is left unread. */
    private static byte[] arrived(HttpServletRequest request) {
        var kept = new ByteArrayOutputStream();
        try {
            var content = request.getInputStream();
            var buffer = new byte[16 * 1024];
            for (int read = content.read(buffer); read > 0; read = content.read(buffer, 0, Math.min(buffer.length, LARGEST_PIECE - kept.size()))) {
                kept.write(buffer, 0, read);
            }
        } catch (IOException broken) {
            // Its sender asks where to go on.
        }
        return kept.toByteArray();
    }

    /** {@code filename <base64>} among others. */
    private static String fileName(String facts) {
        return Arrays.stream(facts.split(",")).map(fact -> fact.strip().split(" ")).filter(fact -> fact.length == 2 && fact[0].equals("filename"))
                .map(fact -> decoded(fact[1])).findFirst().orElse("");
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noBase64) {
            return "";
        }
    }
}
