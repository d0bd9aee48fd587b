package io.turnout.web.api.cases;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.turnout.web.api.ApiTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;

class DocumentsTests extends ApiTest {

    @Test
    void anUploadSentAgainIsTheFirstOneAndAnotherFileOfTheSameLengthIsRefused() throws Exception {
        UUID id = startedCase();
        upload(id, "price: 100").andExpect(status().isCreated());
        upload(id, "price: 100")
                .andExpect(status().isCreated())
                .andExpect(header().string("Idempotency-Replayed", "true"));
        upload(id, "price: 900").andExpect(status().isUnprocessableContent());
    }

    private ResultActions upload(UUID caseId, String text) throws Exception {
        MockMultipartFile file =
                new MockMultipartFile("file", "offer.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8));
        return mvc.perform(
                signed(multipart(V1 + "/cases/" + caseId + "/documents").file(file))
                        .header("Idempotency-Key", "upload-" + caseId));
    }
}
