package io.turnout.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.turnout.kernel.InvalidInput;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

class DocumentsTests extends ModuleTest {

    private static final byte[] PDF = "%PDF-1.7 signed".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    Documents documents;

    @Test
    void comeBackWithTheirChecksum() {
        CaseRecord record = opened();
        DocumentRecord stored = documents.store(record.id(), "contract.pdf", "application/pdf", PDF, "signed-contract");

        assertThat(documents.get(stored.id())).isEqualTo(stored);
        assertThat(documents.content(stored.id())).isEqualTo(PDF);
        assertThat(documents.of(record.id())).containsExactly(stored);
        assertThat(stored.sha256()).hasSize(64);
    }

    @Test
    void areStoredOnceHoweverOftenTheyAreUploaded() {
        CaseRecord record = opened();

        assertThat(documents.store(record.id(), "a.txt", "text/plain; charset=UTF-8", PDF, "note"))
                .isEqualTo(documents.store(record.id(), "a.txt", "text/plain", PDF, "note"));
    }

    @Test
    void areRefusedWhenTheirContentIsNotWhatTheySay() {
        CaseRecord record = opened();
        byte[] page = "<script>".getBytes(StandardCharsets.US_ASCII);

        assertThatThrownBy(() -> documents.store(record.id(), "a.pdf", "application/pdf", page, "note"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("not of the type application/pdf");
        assertThatThrownBy(() -> documents.store(record.id(), "a.html", "text/html", page, "note"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("must be one of");
        assertThatThrownBy(() -> new UploadPolicy(DataSize.ofBytes(3)).check("text/plain", PDF))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("larger");
    }

    @Test
    void loseAPathAndHiddenMarksFromTheirName() {
        assertThat(UploadPolicy.sanitised("../../etc/passwd")).isEqualTo("passwd");
        assertThat(UploadPolicy.sanitised("C:\\temp\\letter.pdf")).isEqualTo("letter.pdf");
        assertThat(UploadPolicy.sanitised("fdp\u202Eexe.pdf\r\n")).isEqualTo("fdpexe.pdf");
        assertThat(UploadPolicy.sanitised("..")).isEqualTo("document");
        assertThat(UploadPolicy.sanitised("合同.pdf")).isEqualTo("合同.pdf");
    }
}
