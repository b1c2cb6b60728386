package io.sptraderb.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a command is given by its process.
 *
 * @param environment environment variables
 * @param programHome the workspace when none is set: the folder of the launcher script
 */
record Surroundings(Map<String, String> environment, Path programHome, Terminal terminal) {

    /** The property in which the launcher script says where it lies. */
    private static final String HOME_PROPERTY = "sptraderb.home";

    /** The property in which it says where compiled Python code is kept between processes. */
    private static final String PYTHON_CODE_PROPERTY = "sptraderb.python-code";

    /** Where compiled Python code is kept, beside the start-up cache; empty when none is. */
    static Optional<Path> pythonCode() {
        return Optional.ofNullable(System.getProperty(PYTHON_CODE_PROPERTY)).map(Path::of);
    }

    static Surroundings ofProcess() {
        Map<String, String> environment = System.getenv();
        Path home =
                Path.of(System.getProperty(HOME_PROPERTY, "")).toAbsolutePath().normalize();
        return new Surroundings(environment, home, Terminal.ofProcess(environment));
    }
}
