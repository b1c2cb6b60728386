package io.sptraderb.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The table at the end of {@code docs/python.md} says what the embedded modules have. With the system property
 * {@code surface=write} it is written anew instead of compared.
 */
class SurfaceTest {

    private static final Path PAGE = Path.of("docs/python.md");
    private static final String HEADING = "## The surface, name by name\n";

    @Test
    void shouldListTheSurfaceThatIsThere() throws IOException {
        String page = Files.readString(PAGE);
        String written = page.substring(0, page.indexOf(HEADING)) + HEADING + "\n" + table();
        if ("write".equals(System.getProperty("surface"))) {
            Files.writeString(PAGE, written);
            page = written;
        }

        assertThat(page)
                .as("stale: mvn test -Dtest=SurfaceTest -Dsurface=write writes it anew")
                .isEqualTo(written);
    }

    private static String table() throws IOException {
        try (EmbeddedPython python = new EmbeddedPython()) {
            python.run(Conformance.resource("/pandas/surface.py"));
            return python.eval("surface()").asString();
        }
    }
}
