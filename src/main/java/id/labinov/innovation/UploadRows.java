package id.labinov.innovation;

import id.labinov.people.PersonId;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Enumeration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files on their way as rows, their content in pieces. */
@Repository
class UploadRows {

    private final JdbcClient jdbc;

    UploadRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param received bytes that are here: the next piece begins there */
    record Upload(UUID id, String fileName, long sizeBytes, long received) {

        UploadId upload() {
            return new UploadId(id);
        }

        boolean complete() {
            return received == sizeBytes;
        }
    }

    void insert(UploadId id, PersonId person, String fileName, long size, Instant at) {
        jdbc.sql("insert into file_upload (id, person, file_name, size_bytes, received, touched_at) values (?, ?, ?, ?, 0, ?)")
                .params(id.value(), person.value(), fileName, size, Timestamp.from(at)).update();
    }

    Optional<Upload> find(UploadId id, PersonId person) {
        return jdbc.sql("select id, file_name, size_bytes, received from file_upload where id = ? and person = ?")
                .params(id.value(), person.value()).query(Upload.class).optional();
    }

    /** What all files on their way of one person will take. */
    long sizeOfAll(PersonId person) {
        return jdbc.sql("select coalesce(sum(size_bytes), 0) from file_upload where person = ?").param(person.value()).query(Long.class).single();
    }

    /** @return whether the piece begins where the last one ended: of two that come at once, one does */
    boolean advance(UploadId id, long begins, int length, Instant at) {
        return jdbc.sql("update file_upload set received = received + ?, touched_at = ? where id = ? and received = ? and received + ? <= size_bytes")
                .params(length, Timestamp.from(at), id.value(), begins, length).update() == 1;
    }

    void insertPiece(UploadId id, long begins, byte[] content) {
        jdbc.sql("insert into file_upload_part (upload, begins, content) values (?, ?, ?)").params(id.value(), begins, content).update();
    }

    /** For one form only. A claim that was never settled is that of a server that was stopped. */
    boolean claim(UploadId id, PersonId person, Instant at, Instant dead) {
        return jdbc.sql("update file_upload set claimed_at = :at, touched_at = :at where id = :id and person = :person and received = size_bytes "
                + "and (claimed_at is null or claimed_at < :dead)")
                .param("at", Timestamp.from(at)).param("id", id.value()).param("person", person.value()).param("dead", Timestamp.from(dead)).update() == 1;
    }

    void release(UploadId id) {
        jdbc.sql("update file_upload set claimed_at = null where id = ?").param(id.value()).update();
    }

    void delete(UploadId id) {
        jdbc.sql("delete from file_upload where id = ?").param(id.value()).update();
    }

    void deleteUntouched(PersonId person, Instant since) {
        jdbc.sql("delete from file_upload where person = ? and touched_at < ?").params(person.value(), Timestamp.from(since)).update();
    }

    void deleteUntouched(Instant since) {
        jdbc.sql("delete from file_upload where touched_at < ?").param(Timestamp.from(since)).update();
    }

    /** The content piece by piece: memory never holds more than one. */
    InputStream open(UploadId id) {
        return new SequenceInputStream(new Enumeration<>() {
            private long next;
            private Optional<byte[]> piece = piece(id, 0);

            @Override
            public boolean hasMoreElements() {
                return piece.isPresent();
            }

            @Override
            public InputStream nextElement() {
                var current = piece.orElseThrow();
                next += current.length;
                piece = piece(id, next);
                return new ByteArrayInputStream(current);
            }
        });
    }

    private Optional<byte[]> piece(UploadId id, long begins) {
        return jdbc.sql("select content from file_upload_part where upload = ? and begins = ?").params(id.value(), begins)
                .query((row, n) -> row.getBytes(1)).optional();
    }
}
