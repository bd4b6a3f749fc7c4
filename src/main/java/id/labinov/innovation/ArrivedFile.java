package id.labinov.innovation;

import id.labinov.innovation.UploadRows.Upload;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.springframework.web.multipart.MultipartFile;

/** A file that arrived in pieces, as controllers take it: they cannot tell it from one that came with the form. */
record ArrivedFile(String field, Upload upload, Uploads uploads) implements MultipartFile {

    @Override
    public String getName() {
        return field;
    }

    @Override
    public String getOriginalFilename() {
        return upload.fileName();
    }

    @Override
    public String getContentType() {
        return null;
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public long getSize() {
        return upload.sizeBytes();
    }

    @Override
    public byte[] getBytes() throws IOException {
        try (var content = getInputStream()) {
            return content.readAllBytes();
        }
    }

    @Override
    public InputStream getInputStream() {
        return uploads.open(upload.upload());
    }

    @Override
    public void transferTo(File place) throws IOException {
        try (var content = getInputStream()) {
            Files.copy(content, place.toPath());
        }
    }
}
