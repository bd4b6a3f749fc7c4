package id.labinov.innovation;

import id.labinov.people.PersonId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files as rows, their content in pieces. */
@Repository
class FileRows {

    private final JdbcClient jdbc;

    FileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(StoredFile file, UUID region) {
        jdbc.sql("""
                insert into stored_file (id, series, edition, latest, innovation, region, title, kind, file_name, media_type,
                    size_bytes, sha256, stored_at, stored_by)
                values (:id, :series, :edition, true, :innovation, :region, :title, :kind, :fileName, :mediaType, 0, '', :at, :by)""")
                .param("id", file.id().value()).param("series", file.series().value()).param("edition", file.edition())
                .param("innovation", file.innovation().value()).param("region", region).param("title", file.title())
                .param("kind", file.kind().name()).param("fileName", file.fileName()).param("mediaType", file.mediaType())
                .param("at", Timestamp.from(file.storedAt())).param("by", file.storedBy().value()).update();
    }

    void insertPiece(FileId id, int piece, byte[] content) {
        jdbc.sql("insert into stored_file_part (file, piece, content) values (?, ?, ?)").params(id.value(), piece, content).update();
    }

    void complete(FileId id, long size, String sha256) {
        jdbc.sql("update stored_file set size_bytes = ?, sha256 = ? where id = ?").params(size, sha256, id.value()).update();
    }

    void outdate(FileId series) {
        jdbc.sql("update stored_file set latest = false where series = ? and latest").param(series.value()).update();
    }

    void remove(FileId series) {
        jdbc.sql("delete from stored_file_part where file in (select f.id from stored_file f where f.series = ?)").param(series.value()).update();
        jdbc.sql("delete from stored_file where series = ?").param(series.value()).update();
    }

    Optional<StoredFile> find(FileId id) {
        return jdbc.sql("select * from stored_file where id = ?").param(id.value()).query((row, n) -> read(row)).optional();
    }

    List<StoredFile> latest(InnovationId innovation) {
        return jdbc.sql("select * from stored_file where innovation = ? and latest order by stored_at desc, id desc").param(innovation.value())
                .query((row, n) -> read(row)).list();
    }

    /** Newest first. */
    List<StoredFile> versions(FileId series) {
        return jdbc.sql("select * from stored_file where series = ? order by edition desc").param(series.value())
                .query((row, n) -> read(row)).list();
    }

    void copy(FileId id, OutputStream to) throws IOException {
        for (int piece = 0; ; piece++) {
            var content = piece(id, piece);
            if (content.isEmpty()) {
                return;
            }
            to.write(content.get());
        }
    }

    private Optional<byte[]> piece(FileId id, int piece) {
        return jdbc.sql("select content from stored_file_part where file = ? and piece = ?").params(id.value(), piece)
                .query((row, n) -> row.getBytes(1)).optional();
    }

    /** The content piece by piece, for readers that pull. */
    InputStream open(FileId id) {
        return new InputStream() {
            private int next;
            private int at;
            private byte[] current = new byte[0];

            @Override
            public int read() {
                return fill() ? current[at++] & 0xff : -1;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                if (!fill()) {
                    return -1;
                }
                int count = Math.min(length, current.length - at);
                System.arraycopy(current, at, into, offset, count);
                at += count;
                return count;
            }

            private boolean fill() {
                if (at == current.length) {
                    current = piece(id, next++).orElse(new byte[0]);
                    at = 0;
                }
                return current.length > 0;
            }
        };
    }

    static StoredFile read(ResultSet row) throws SQLException {
        return new StoredFile(new FileId(row.getObject("id", UUID.class)), new FileId(row.getObject("series", UUID.class)),
                row.getInt("edition"), row.getBoolean("latest"), new InnovationId(row.getObject("innovation", UUID.class)),
                row.getString("title"), StoredFile.Kind.valueOf(row.getString("kind")), row.getString("file_name"),
                row.getString("media_type"), row.getLong("size_bytes"), row.getString("sha256"),
                row.getTimestamp("stored_at").toInstant(), new PersonId(row.getObject("stored_by", UUID.class)));
    }
}
