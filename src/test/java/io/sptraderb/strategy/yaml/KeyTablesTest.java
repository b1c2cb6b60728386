package io.sptraderb.strategy.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.sptraderb.strategy.yaml.Key.Use;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables of keys on the page are what is declared. Run with {@code -Ddocs=fix} to write instead of compare them. */
class KeyTablesTest {

    private static final boolean FIX = "fix".equals(System.getProperty("docs"));

    private static final Path PAGE = Path.of("docs/strategies.md");
    private static final String BEGIN = "<!-- keys: written by mvn test -Dtest=KeyTablesTest -Ddocs=fix -->\n";
    private static final String END = "<!-- end of keys -->\n";

    @Test
    void shouldShowWhatIsDeclared() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(page).containsOnlyOnce(BEGIN).containsOnlyOnce(END);
        String before = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
        String expected = before + tables() + page.substring(page.indexOf(END));
        if (FIX) {
            Files.writeString(PAGE, expected);
        } else {
            assertThat(page)
                    .as("tables to write with: mvn test -Dtest=KeyTablesTest -Ddocs=fix")
                    .isEqualTo(expected);
        }
    }

    private static String tables() {
        StringBuilder text = new StringBuilder("\n");
        for (Block block : Block.values()) {
            text.append("### ").append(block.title()).append("\n\n");
            List<Key> shown = block.ownKeys().stream()
                    .filter(key -> !(key.use() instanceof Use.Describes))
                    .toList();
            text.append("| key | what it says | values | unless written |\n|---|---|---|---|\n");
            shown.forEach(key -> text.append(row(key)));
            text.append('\n').append(besides(block));
        }
        return text.toString();
    }

    private static String row(Key key) {
        List<String> cells =
                switch (key.use()) {
                    case Use.Honoured _, Use.Describes _ -> List.of(key.meaning(), key.allowed(), key.standard());
                    case Use.NoEffect(String why, String instead) ->
                        List.of("*no effect, with a warning:* " + why, "*instead:* " + instead, "");
                    case Use.Refused(String instead) -> List.of("*refused*", "*instead:* " + instead, "");
                };
        return "| " + spellings(key) + " | " + String.join(" | ", cells).replace("<", "\\<") + " |\n";
    }

    private static String spellings(Key key) {
        return key.spellings().stream()
                .map(name -> "`" + name + "`"
                        + (name.endsWith(Key.PERCENT) && key.spellings().size() > 1 ? " (%)" : ""))
                .collect(Collectors.joining(", "));
    }

    /** What the table leaves out. */
    private static String besides(Block block) {
        List<String> sentences = new ArrayList<>();
        block.parts().forEach(part -> sentences.add("Besides: every key of *" + part.title() + "*."));
        String described = block.ownKeys().stream()
                .filter(key -> key.use() instanceof Use.Describes)
                .map(key -> spellings(key) + (key.meaning().isEmpty() ? "" : " (" + key.meaning() + ")"))
                .collect(Collectors.joining(", "));
        if (!described.isEmpty()) {
            sentences.add("These only describe: " + described + ".");
        }
        if (block == Block.PARAMETERS) {
            sentences.add("Any other name may be used; a parameter that nothing refers to gives a warning.");
        }
        if (block == Block.SIGNAL_CONFIG) {
            sentences.add("Any other name is a parameter of the signal.");
        }
        return sentences.isEmpty() ? "" : String.join("\n", sentences) + "\n\n";
    }
}
