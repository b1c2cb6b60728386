package io.sptraderb.app;

/** Entry point of the program. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        LogFormat.apply();
        int status = new Program(Surroundings.ofProcess()).run(args);
        System.out.flush();
        System.exit(status);
    }
}
