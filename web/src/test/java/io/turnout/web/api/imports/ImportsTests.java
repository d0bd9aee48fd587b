package io.turnout.web.api.imports;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.turnout.web.api.ApiTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

class ImportsTests extends ApiTest {

    private static String sites(String name) {
        return """
                customer,site,operated_by,country,city,address,time_zone
                Parsian Hosting,%s,customer,IR,Tehran,"خیابان ولیعصر ۱۲۰",Asia/Tehran
                """.formatted(name);
    }

    @Test
    void aFileIsPreviewedThenTakenAndTheSecondTimeChangesNothing() throws Exception {
        String csv = sites("Data centre " + UUID.randomUUID());
        mvc.perform(signed(post(V1 + "/imports/sites?dryRun=true")
                        .contentType("text/csv")
                        .content(csv)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.dryRun").value(true))
                .andExpect(jsonPath("$.created").value(1));
        mvc.perform(signed(post(V1 + "/imports/sites")
                        .contentType("text/csv;charset=UTF-8")
                        .content(csv)))
                .andExpect(jsonPath("$.created").value(1));
        MockMultipartFile file =
                new MockMultipartFile("file", "sites.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        mvc.perform(signed(multipart(V1 + "/imports/sites").file(file)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.unchanged").value(1));
    }

    @Test
    void aWrongRowIsNamedAndAnUnknownKindOfFileNotFound() throws Exception {
        String csv = sites("Broken").replace("Asia/Tehran", "Mars/Olympus");
        mvc.perform(signed(post(V1 + "/imports/sites").contentType("text/csv").content(csv)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.errors[0].row").value(2));
        mvc.perform(signed(
                        post(V1 + "/imports/spaceships").contentType("text/csv").content("a\n")))
                .andExpect(status().isNotFound());
        mvc.perform(signed(post(V1 + "/imports/sites")
                        .contentType("application/pdf")
                        .content("a\n")))
                .andExpect(status().isUnsupportedMediaType());
    }
}
