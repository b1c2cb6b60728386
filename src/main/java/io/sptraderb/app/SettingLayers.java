package io.sptraderb.app;

import io.helidon.common.media.type.MediaTypes;
import io.helidon.config.Config;
import io.helidon.config.ConfigException;
import io.helidon.config.ConfigSources;
import io.sptraderb.strategy.NearestName;
import io.sptraderb.strategy.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The texts of all settings, each from the strongest of its sources: defaults, file, environment, options. */
final class SettingLayers {

    private static final String ROOT = "sptraderb.";
    private static final String DEFAULT = "default";

    private final Map<Setting, Value> values = new EnumMap<>(Setting.class);
    private final List<Problem> problems = new ArrayList<>();

    /**
     * A setting as written.
     *
     * @param source where, for people, for example {@code environment variable PORT}
     */
    record Value(String text, String source) {

        /** Whether nobody set it. */
        boolean isDefault() {
            return source.equals(DEFAULT);
        }

        /** For people: a secret only as that there is one. */
        String shown(Setting setting) {
            return text.isEmpty() || !setting.isSecret() ? text : "(hidden)";
        }
    }

    /**
     * @param file the file named by the user, if any
     * @param options what the command line sets
     */
    SettingLayers(@Nullable Path file, Map<String, String> environment, Map<Setting, String> options) {
        readDefaults();
        if (file != null) {
            readFile(file);
        }
        for (Setting setting : Setting.values()) {
            String text = environment.get(setting.environmentName());
            if (text != null && !text.isEmpty()) {
                values.put(setting, new Value(text, "environment variable " + setting.environmentName()));
            }
        }
        options.forEach((setting, text) -> values.put(setting, new Value(text, "command line")));
    }

    /** The strongest text of a setting; every setting has a default. */
    Value value(Setting setting) {
        return Optional.ofNullable(values.get(setting))
                .orElseThrow(() -> new IllegalStateException("application.yaml has no " + setting.key()));
    }

    /** What could not be read. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    private void readDefaults() {
        try (InputStream yaml = SettingLayers.class.getResourceAsStream("/application.yaml")) {
            if (yaml == null) {
                throw new IllegalStateException("the program has no application.yaml");
            }
            put(parse(yaml), DEFAULT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readFile(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            problems.add(Problem.at("--config", "no such file", file.toString(), "a readable YAML file"));
            return;
        }
        try (InputStream yaml = Files.newInputStream(file)) {
            put(parse(yaml), file.toString());
        } catch (IOException | ConfigException e) {
            problems.add(Problem.at(
                    "--config", "the file cannot be read (" + e.getMessage() + ")", file.toString(), "a YAML file"));
        }
    }

    private static Map<String, String> parse(InputStream yaml) {
        Config config = Config.builder()
                .disableEnvironmentVariablesSource()
                .disableSystemPropertiesSource()
                .disableValueResolving()
                .disableKeyResolving()
                .addSource(ConfigSources.create(yaml, MediaTypes.APPLICATION_YAML))
                .build();
        Map<String, String> texts = new TreeMap<>();
        config.traverse().forEach(node -> put(node, texts));
        return texts;
    }

    private static void put(Config node, Map<String, String> texts) {
        String key = node.key().toString();
        if (node.type() == Config.Type.LIST) {
            texts.put(key, String.join(",", node.asList(String.class).orElse(List.of())));
        } else if (node.type() == Config.Type.VALUE && !key.matches(".*\\.\\d+")) {
            texts.put(key, node.asString().orElse(""));
        }
    }

    private void put(Map<String, String> texts, String source) {
        texts.forEach((key, text) -> {
            String name = key.startsWith(ROOT) ? key.substring(ROOT.length()) : "";
            Setting.byKey(name)
                    .ifPresentOrElse(
                            setting -> values.put(setting, new Value(text, source)),
                            () -> problems.add(unknown(key, source)));
        });
    }

    private static Problem unknown(String key, String source) {
        List<String> allowed = Setting.keys().stream().map(ROOT::concat).toList();
        String hint = NearestName.hint(key, allowed);
        return Problem.at(key, "no such setting in " + source + hint, key, "one of " + String.join(", ", allowed));
    }
}
