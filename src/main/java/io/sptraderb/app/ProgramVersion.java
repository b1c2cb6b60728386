package io.sptraderb.app;

/** The version the build wrote into the program's jar. */
final class ProgramVersion {

    private ProgramVersion() {}

    /** For example {@code 0.1.0}; {@code development} when the program runs from compiled classes. */
    static String text() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
