package id.labinov.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.labinov.innovation.InnovationFixtures.World;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Role;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A file goes ahead of its form in pieces; the form uses it once. */
@InnovationModuleTest
class UploadWebTests {

    private static final int PIECE = 100_000;
    private static final byte[] PDF = pdf(250_000);

    @Autowired
    private MockMvc web;
    @Autowired
    private InnovationFixtures fixtures;
    @Autowired
    private Files files;
    @Autowired
    private Uploads uploads;
    @Autowired
    private JdbcClient jdbc;

    private World world;
    private Innovation innovation;
    private CurrentPerson me;

    @BeforeEach
    void anInnovationOfTheSignedInInnovator() {
        world = fixtures.aWorld();
        innovation = fixtures.anInnovation(world, "Antre dari Rumah");
        me = fixtures.signIn(world.innovator());
    }

    @Test
    void aFileInPiecesIsKeptAsItWas() throws Exception {
        var upload = sent(PDF);

        var kept = store(upload);

        assertThat(kept.getRedirectedUrl()).isEqualTo("/innovations/" + innovation.id() + "/files");
        var file = files.list(innovation.id()).get(0);
        var content = new ByteArrayOutputStream();
        files.read(file, me, content);
        assertThat(content.toByteArray()).isEqualTo(PDF);
        assertThat(file.fileName()).isEqualTo("laporan.pdf");
        assertThat(rows()).isZero();
    }

    @Test
    void afterABreakItGoesOnWhereItStopped() throws Exception {
        var upload = begun(PDF.length, "laporan.pdf");
        append(upload, 0, Arrays.copyOf(PDF, PIECE));

        var standing = ask(head(upload));

        assertThat(standing.getHeader("Upload-Offset")).isEqualTo("100000");
        assertThat(standing.getHeader("Upload-Length")).isEqualTo("250000");
        assertThat(append(upload, PIECE, Arrays.copyOfRange(PDF, PIECE, PDF.length)).getHeader("Upload-Offset")).isEqualTo("250000");
    }

    @Test
    void aPieceThatBeginsElsewhereIsNotTaken() throws Exception {
        var upload = begun(PDF.length, "laporan.pdf");
        append(upload, 0, Arrays.copyOf(PDF, PIECE));

        assertThat(append(upload, 0, Arrays.copyOf(PDF, PIECE)).getStatus()).isEqualTo(409);
        assertThat(append(upload, PIECE + 1L, new byte[] {1}).getStatus()).isEqualTo(409);
        assertThat(append(upload, PIECE, new byte[200_000]).getStatus()).isEqualTo(409);
        assertThat(ask(head(upload)).getHeader("Upload-Offset")).isEqualTo("100000");
    }

    @Test
    void ofTwoPiecesAtTheSameInstantOneIsTaken() throws Exception {
        var id = uploads.begin(me.id(), "laporan.pdf", PDF.length);
        var threads = Executors.newFixedThreadPool(4);
        Callable<Boolean> piece = () -> {
            try {
                return uploads.append(me.id(), id, 0, Arrays.copyOf(PDF, PIECE)) == PIECE;
            } catch (RuntimeException late) {
                return false;
            }
        };

        var taken = threads.invokeAll(List.of(piece, piece, piece, piece)).stream().filter(UploadWebTests::done).count();
        threads.shutdown();

        assertThat(taken).isEqualTo(1);
        assertThat(uploads.find(me.id(), id).received()).isEqualTo(PIECE);
        assertThat(jdbc.sql("select count(*) from file_upload_part where upload = ?").param(id.value()).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void aFileOnItsWayDoesNotExistForAnybodyElse() throws Exception {
        var upload = begun(PDF.length, "laporan.pdf");
        fixtures.signIn(fixtures.somebody(world, Role.INNOVATOR));

        assertThat(ask(head(upload)).getStatus()).isEqualTo(404);
        assertThat(append(upload, 0, new byte[] {1}).getStatus()).isEqualTo(404);
        assertThat(ask(delete(upload)).getStatus()).isEqualTo(404);
        fixtures.signIn(me);
        assertThat(ask(head(upload)).getHeader("Upload-Offset")).isEqualTo("0");
    }

    @Test
    void anothersFileIsInNoFormOfMine() throws Exception {
        var upload = sent(PDF);
        var other = fixtures.aWorld();
        innovation = fixtures.anInnovation(other, "Bank Pohon");
        fixtures.signIn(other.innovator());

        var refused = store(upload);

        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString()).contains("tidak ada lagi");
        assertThat(files.list(innovation.id())).isEmpty();
        fixtures.signIn(me);
        assertThat(ask(head(upload)).getStatus()).isEqualTo(200);
    }

    @Test
    void aFormUsesItOnce() throws Exception {
        var upload = sent(PDF);
        store(upload);

        assertThat(store(upload).getStatus()).isEqualTo(409);
        assertThat(files.list(innovation.id())).hasSize(1);
    }

    @Test
    void whileOneFormUsesItAnotherCannot() throws Exception {
        var upload = sent(PDF);
        uploads.claim(me.id(), List.of(id(upload)));

        assertThat(store(upload).getStatus()).isEqualTo(409);

        jdbc.sql("update file_upload set claimed_at = ?").param(Timestamp.from(Instant.now().minusSeconds(600))).update();
        assertThat(store(upload).getStatus()).as("the claim of a server that was stopped").isEqualTo(302);
    }

    @Test
    void whatIsNotWholeIsNotUsed() throws Exception {
        var upload = begun(PDF.length, "laporan.pdf");
        append(upload, 0, Arrays.copyOf(PDF, PIECE));

        assertThat(store(upload).getStatus()).isEqualTo(409);
        assertThat(files.list(innovation.id())).isEmpty();
    }

    @Test
    void aFormThatIsRefusedLeavesItForTheNextTry() throws Exception {
        var upload = sent("ini bukan PDF".getBytes(StandardCharsets.UTF_8));

        assertThat(store(upload).getStatus()).isEqualTo(422);

        assertThat(store(upload).getStatus()).isEqualTo(422);
        assertThat(ask(head(upload)).getStatus()).isEqualTo(200);
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeTheFirstByte() throws Exception {
        var refused = ask(begin(40L * 1024 * 1024, "foto.jpg"));

        assertThat(refused.getStatus()).isEqualTo(413);
        assertThat(refused.getContentAsString()).isEqualTo("Berkas terlalu besar: paling besar 10 MB.");
        assertThat(rows()).isZero();
    }

    @Test
    void whatIsLargerThanItsFormTakesIsRefusedByTheForm() throws Exception {
        var upload = sent(pdf(400_000));

        var refused = store(upload);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("Berkas terlalu besar");
        assertThat(files.list(innovation.id())).isEmpty();
    }

    @Test
    void manyFilesOnTheirWayAreEnough() throws Exception {
        for (int file = 0; file < 4; file++) {
            begun(10 * 1024 * 1024, "foto.jpg");
        }

        var refused = ask(begin(1000, "foto.jpg"));

        assertThat(refused.getStatus()).isEqualTo(413);
        assertThat(refused.getContentAsString()).contains("40 MB");
        jdbc.sql("update file_upload set touched_at = ?").param(Timestamp.from(Instant.now().minusSeconds(4000))).update();
        assertThat(ask(begin(1000, "foto.jpg")).getStatus()).as("what was given up makes place").isEqualTo(201);
    }

    @Test
    void afterADayItIsSweptAway() throws Exception {
        var old = begun(PDF.length, "lama.pdf");
        append(old, 0, Arrays.copyOf(PDF, PIECE));
        jdbc.sql("update file_upload set touched_at = ? where id = ?").params(Timestamp.from(Instant.now().minusSeconds(90_000)), id(old).value()).update();
        var young = begun(PDF.length, "baru.pdf");

        uploads.sweep();

        assertThat(ask(head(old)).getStatus()).isEqualTo(404);
        assertThat(ask(head(young)).getStatus()).isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from file_upload_part where upload = ?").param(id(old).value()).query(Integer.class).single()).isZero();
    }

    @Test
    void whoIsSignedOutIsLedToTheSignInAndLosesNothing() throws Exception {
        var upload = sent(PDF);
        org.mockito.Mockito.when(fixtures.signedIn().person()).thenReturn(Optional.empty());

        assertThat(store(upload).getStatus()).isIn(200, 302, 401);

        fixtures.signIn(me);
        assertThat(store(upload).getStatus()).isEqualTo(302);
    }

    private String sent(byte[] content) throws Exception {
        var upload = begun(content.length, "laporan.pdf");
        for (int at = 0; at < content.length; at += PIECE) {
            assertThat(append(upload, at, Arrays.copyOfRange(content, at, Math.min(content.length, at + PIECE))).getStatus()).isEqualTo(204);
        }
        return upload;
    }

    private String begun(long size, String name) throws Exception {
        var answer = ask(begin(size, name));
        assertThat(answer.getStatus()).isEqualTo(201);
        return answer.getHeader("Location");
    }

    private static MockHttpServletRequestBuilder begin(long size, String name) {
        return post("/uploads").header("Tus-Resumable", "1.0.0").header("Upload-Length", size)
                .header("Upload-Metadata", "kind Zm90bw==,filename " + Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8)));
    }

    private MockHttpServletResponse append(String upload, long at, byte[] content) throws Exception {
        return ask(patch(upload).header("Tus-Resumable", "1.0.0").header("Upload-Offset", at).contentType("application/offset+octet-stream").content(content));
    }

    private MockHttpServletResponse store(String upload) throws Exception {
        return ask(post("/innovations/" + innovation.id() + "/files").param("title", "").param("_upload", "file=" + id(upload)));
    }

    private static UploadId id(String upload) {
        return UploadId.of(upload.replaceAll(".*/", ""));
    }

    private int rows() {
        return jdbc.sql("select count(*) from file_upload where person = ?").param(me.id().value()).query(Integer.class).single();
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf())).andReturn().getResponse();
    }

    private static boolean done(java.util.concurrent.Future<Boolean> piece) {
        try {
            return piece.get();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    private static byte[] pdf(int size) {
        var content = new byte[size];
        new Random(7).nextBytes(content);
        var start = "%PDF-1.4\n%âãÏÓ\n1 0 obj\n".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(start, 0, content, 0, start.length);
        return content;
    }
}
