package io.sptraderb.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One layout for all Java files. Run with {@code -Dformat=fix} to write it instead of checking it. */
class FormatTest {

    private static final boolean FIX = "fix".equals(System.getProperty("format"));

    @Test
    void shouldBeLaidOutByTheFormatter() throws IOException, FormatterException {
        Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
                .style(JavaFormatterOptions.Style.PALANTIR)
                .build());
        List<Path> files = SourceFiles.javaBelow("src");
        List<Path> misformatted = new ArrayList<>();
        for (Path file : files) {
            String source = SourceFiles.read(file);
            String formatted = formatter.formatSourceAndFixImports(source);
            if (!formatted.equals(source)) {
                misformatted.add(file);
                if (FIX) {
                    Files.writeString(file, formatted);
                }
            }
        }
        assertThat(files).isNotEmpty();
        if (!FIX) {
            assertThat(misformatted)
                    .as("files to lay out with: mvn test -Dtest=FormatTest -Dformat=fix")
                    .isEmpty();
        }
    }
}
