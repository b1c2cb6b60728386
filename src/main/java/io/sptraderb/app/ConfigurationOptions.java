package io.sptraderb.app;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command: which settings are in force. */
final class ConfigurationOptions {

    @Option(names = "--config", paramLabel = "FILE", description = "YAML file with settings")
    @Nullable
    Path config;

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            description = "folder with python-components/ (or core/) and strategies/")
    @Nullable
    String workspace;

    @Option(names = "--data-dir", paramLabel = "DIR", description = "folder with candle files (CSV, Parquet)")
    @Nullable
    String dataDir;

    @Option(
            names = "--state-dir",
            paramLabel = "DIR",
            description = "folder for results; default: state/ in the workspace")
    @Nullable
    String stateDir;

    @Option(names = "--verbose", description = "show where an error happened")
    boolean verbose;

    /** The settings in force, with what else the command line says. */
    Settings read(Surroundings surroundings, Map<Setting, String> more) {
        return SettingsReader.read(layers(surroundings, more), surroundings.programHome());
    }

    /** The same before they are checked. */
    SettingLayers layers(Surroundings surroundings, Map<Setting, String> more) {
        Map<Setting, String> options = new EnumMap<>(Setting.class);
        put(options, Setting.WORKSPACE_PATH, workspace);
        put(options, Setting.DATA_DIR, dataDir);
        put(options, Setting.STATE_DIR, stateDir);
        options.putAll(more);
        return new SettingLayers(config, surroundings.environment(), options);
    }

    static void put(Map<Setting, String> options, Setting setting, @Nullable Object value) {
        if (value != null) {
            options.put(setting, value.toString());
        }
    }
}
