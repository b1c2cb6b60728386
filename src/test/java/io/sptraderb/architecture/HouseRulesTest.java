package io.sptraderb.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules of size and form that no compiler checks. */
class HouseRulesTest {

    private static final int MAX_LINES = 450;

    @Test
    void shouldKeepFilesSmall() {
        assertThat(SourceFiles.javaBelow("src"))
                .filteredOn(file -> SourceFiles.read(file).lines().count() > MAX_LINES)
                .as("files over " + MAX_LINES + " lines: which second job lives in them?")
                .isEmpty();
    }

    @Test
    void shouldDescribeEveryPackage() {
        List<Path> folders = SourceFiles.javaBelow("src/main/java").stream()
                .map(Path::getParent)
                .distinct()
                .toList();
        assertThat(folders).isNotEmpty();
        assertThat(folders).allMatch(folder -> Files.exists(folder.resolve("package-info.java")));
        assertThat(folders).allSatisfy(folder -> assertThat(SourceFiles.read(folder.resolve("package-info.java")))
                .contains("@NullMarked"));
    }

    @Test
    void shouldImportNoStars() {
        assertThat(SourceFiles.javaBelow("src"))
                .filteredOn(file -> SourceFiles.read(file)
                        .lines()
                        .anyMatch(line -> line.startsWith("import ") && line.endsWith(".*;")))
                .isEmpty();
    }
}
