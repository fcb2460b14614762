package org.yanzhen.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** In the database, in pieces: saved, backed up and rolled back with everything else. */
@Component
@ConditionalOnProperty(name = "yanzhen.documents.store", havingValue = "database", matchIfMissing = true)
class DatabaseStore implements ContentStore {

    /** Well below what a server takes in one packet. */
    private static final int PIECE = 512 * 1024;

    private final JdbcTemplate jdbc;

    DatabaseStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void write(UUID id, InputStream content) throws IOException {
        var number = 0;
        for (var piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
            jdbc.update(
                    "INSERT INTO attachment_piece (attachment, number, bytes) VALUES (?, ?, ?)",
                    id.toString(),
                    number++,
                    piece);
        }
    }

    @Override
    public void copyTo(UUID id, OutputStream target) throws IOException {
        for (var number = 0; ; number++) {
            var piece = jdbc.query(
                    "SELECT bytes FROM attachment_piece WHERE attachment = ? AND number = ?",
                    (row, index) -> row.getBytes(1),
                    id.toString(),
                    number);
            if (piece.isEmpty()) {
                return;
            }
            target.write(piece.get(0));
        }
    }

    @Override
    public void delete(UUID id) {
        jdbc.update("DELETE FROM attachment_piece WHERE attachment = ?", id.toString());
    }
}
