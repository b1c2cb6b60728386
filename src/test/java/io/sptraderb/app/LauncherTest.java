package io.sptraderb.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sptraderb.app.LauncherSandbox.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    @TempDir
    private Path folder;

    private LauncherSandbox sandbox;

    @BeforeEach
    void open() throws IOException {
        assumeTrue(LauncherSandbox.isRunnable(), "the launcher needs a POSIX shell and its tools");
        sandbox = new LauncherSandbox(folder);
    }

    private Map<String, String> withJdk() throws IOException {
        return Map.of("SPTRADERB_JAVA_HOME", sandbox.jdk("jdk", "99.0.1").toString());
    }

    @Test
    void shouldBecomeJavaWithFlagsProgramAndArguments() throws Exception {
        sandbox.installProgram();

        Outcome outcome = sandbox.run(withJdk(), "backtest", "two words", "--json", "-");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.status()).isZero();
        assertThat(outcome.arguments())
                .containsSequence("-jar", sandbox.home() + "/sptraderb.jar", "backtest", "two words", "--json", "-")
                .contains("-Dsptraderb.home=" + sandbox.home());
    }

    @Test
    void shouldRepeatTheRuntimeFlagsOfTheBuild() throws Exception {
        sandbox.installProgram();
        String pom = Files.readString(Path.of("pom.xml"));
        String flags = pom.substring(pom.indexOf("<runtime.flags>") + 15, pom.indexOf("</runtime.flags>"));

        assertThat(sandbox.run(withJdk()).arguments()).contains(flags.trim().split("\\s+"));
    }

    @Test
    void shouldFindItsFolderWhenCalledThroughSymlinks() throws Exception {
        sandbox.installProgram();
        Path first = Files.createSymbolicLink(
                Files.createDirectories(sandbox.root().resolve("links")).resolve("sp"), Path.of("../a home/sptraderb"));
        Path second = Files.createSymbolicLink(sandbox.root().resolve("sp2"), first);

        assertThat(sandbox.runScript(second, withJdk()).arguments()).contains("-Dsptraderb.home=" + sandbox.home());
    }

    @Test
    void shouldPreferTheNamedJdkThenJavaHomeThenThePath() throws Exception {
        sandbox.installProgram();
        Path named = sandbox.jdk("named", "99");
        Path home = sandbox.jdk("java-home", "99.0.2");
        Path managed = sandbox.jdk(".sdkman/candidates/java/99-tem", "99.1");

        assertThat(sandbox.run(Map.of("SPTRADERB_JAVA_HOME", named.toString(), "JAVA_HOME", home.toString()))
                        .java())
                .isEqualTo(named + "/bin/java");
        assertThat(sandbox.run(Map.of("JAVA_HOME", home.toString())).java()).isEqualTo(home + "/bin/java");
        Files.createSymbolicLink(
                sandbox.root().resolve("tools/java"),
                sandbox.jdk("on-path", "99").resolve("bin/java"));
        assertThat(sandbox.run(Map.of()).java()).isEqualTo(sandbox.root() + "/on-path/bin/java");
        Files.delete(sandbox.root().resolve("tools/java"));
        assertThat(sandbox.run(Map.of()).java()).isEqualTo(managed + "/bin/java");
    }

    @Test
    void shouldPassOverJdksOfAnotherVersion() throws Exception {
        sandbox.installProgram();
        Path old = sandbox.jdk("old", "17.0.15");
        Path fitting = sandbox.jdk(".jdks/openjdk-99", "99");

        assertThat(sandbox.run(Map.of("JAVA_HOME", old.toString())).java()).isEqualTo(fitting + "/bin/java");
    }

    @Test
    void shouldSayWhereItLookedWhenThereIsNoJdk() throws Exception {
        sandbox.installProgram();
        Path old = sandbox.jdk("old", "1.8.0_402");

        Outcome outcome = sandbox.run(Map.of("JAVA_HOME", old.toString()));

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .contains("needs a JDK 99", old + ": version 1", "/usr/lib/jvm/*", "~/.jdks/*", "SPTRADERB_JAVA_HOME");
    }

    @Test
    void shouldRefuseANamedJdkOfAnotherVersion() throws Exception {
        sandbox.installProgram();
        sandbox.jdk(".jdks/fitting", "99");
        Path old = sandbox.jdk("old", "21.0.4");

        Outcome outcome = sandbox.run(Map.of("SPTRADERB_JAVA_HOME", old.toString()));

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains(old.toString(), "JDK 21", "must be a JDK 99");
    }

    @Test
    void shouldBuildWhenTheProgramIsMissingOrOlderThanItsSources() throws Exception {
        sandbox.createProject();
        sandbox.installMaven(LauncherSandbox.buildingLines());
        LauncherSandbox.age(sandbox.home().resolve("src/main/java/A.java"), 60);

        Outcome first = sandbox.run(withJdk());
        assertThat(first.status()).isZero();
        assertThat(first.err()).startsWith("Building SPtraderB with Maven");
        assertThat(first.arguments()).contains(sandbox.home() + "/target/sptraderb.jar");
        assertThat(sandbox.run(withJdk()).err()).isEmpty();
        assertThat(sandbox.mavenRuns()).isOne();

        LauncherSandbox.age(sandbox.home().resolve("target/sptraderb.jar"), 120);
        assertThat(sandbox.run(withJdk()).err()).contains("its sources changed");
        assertThat(sandbox.run(withJdk()).err()).isEmpty();
        assertThat(sandbox.mavenRuns()).isEqualTo(2);
    }

    @Test
    void shouldShowMavensOutputAndLeaveNoProgramWhenTheBuildFails() throws Exception {
        sandbox.createProject();
        sandbox.installMaven(LauncherSandbox.buildingLines() + "; echo '[ERROR] A.java: broken'; exit 1");

        Outcome outcome = sandbox.run(withJdk());

        assertThat(outcome.status()).isOne();
        assertThat(outcome.err()).contains("[ERROR] A.java: broken", "The build failed");
        assertThat(outcome.out()).isEmpty();
        assertThat(sandbox.home().resolve("target/sptraderb.jar")).doesNotExist();
        assertThat(sandbox.home().resolve("target/.building")).doesNotExist();
    }

    @Test
    void shouldSayWhatIsMissingWhenItCannotBuild() throws Exception {
        sandbox.createProject();
        Outcome withoutMaven = sandbox.run(withJdk());
        assertThat(withoutMaven.status()).isEqualTo(2);
        assertThat(withoutMaven.err()).contains("Maven (mvn) is not on the PATH");

        Files.delete(sandbox.home().resolve("pom.xml"));
        Outcome withoutPom = sandbox.run(withJdk());
        assertThat(withoutPom.status()).isEqualTo(2);
        assertThat(withoutPom.err()).contains("neither a pom.xml", "sptraderb.jar");
        assertThat(sandbox.mavenRuns()).isZero();
    }

    @Test
    void shouldTakeOverTheLockOfABuildThatDied() throws Exception {
        sandbox.createProject();
        sandbox.installMaven(LauncherSandbox.buildingLines());
        Path lock = Files.createDirectories(sandbox.home().resolve("target/.building"));
        Files.writeString(lock.resolve("pid"), deadProcess());

        assertThat(sandbox.run(withJdk()).status()).isZero();
        assertThat(sandbox.mavenRuns()).isOne();
    }

    @Test
    void shouldUseTheCacheItTrained() throws Exception {
        sandbox.installProgram();

        Outcome training = sandbox.run(withJdk(), "train");
        assertThat(training.err()).contains("Ready:");
        assertThat(training.status()).isZero();
        assertThat(caches()).hasSize(1);

        assertThat(sandbox.run(withJdk(), "serve").arguments()).contains("-XX:AOTCache=" + caches().getFirst());
        assertThat(sandbox.run(with(withJdk(), "SPTRADERB_AOT", "off"), "serve").arguments())
                .noneMatch(argument -> argument.startsWith("-XX:AOTCache"));
    }

    /** The JVM does not start at all with a cache whose objects are more than the heap takes. */
    @Test
    void shouldStartWithoutACacheThatDoesNotFitIntoTheHeap() throws Exception {
        sandbox.installProgram();
        sandbox.run(withJdk(), "train");
        Map<String, String> small =
                with(with(withJdk(), "FAKE_HEAP_TOO_SMALL", "yes"), "SPTRADERB_JAVA_OPTS", "-Xmx96m");

        for (int start = 0; start < 2; start++) {
            Outcome outcome = sandbox.run(small, "serve");
            assertThat(outcome.status()).isZero();
            assertThat(outcome.arguments())
                    .contains("-Xmx96m", "serve")
                    .noneMatch(argument -> argument.startsWith("-XX:AOTCache"));
        }
        assertThat(sandbox.run(withJdk(), "serve").arguments()).contains("-XX:AOTCache=" + caches().getFirst());
        assertThat(sandbox.run(withJdk(), "train").status()).isZero();
        assertThat(sandbox.home().resolve("aot").toFile().list((folder, name) -> name.endsWith(".fails")))
                .isEmpty();
    }

    @Test
    void shouldNotUseACacheOfAnotherProgram() throws Exception {
        sandbox.installProgram();
        sandbox.run(withJdk(), "train");
        Path old = caches().getFirst();
        Files.writeString(sandbox.home().resolve("sptraderb.jar"), "another jar");

        assertThat(sandbox.run(withJdk(), "backtest").arguments())
                .noneMatch(argument -> argument.startsWith("-XX:AOTCache"));
        sandbox.run(withJdk(), "train");
        assertThat(caches()).hasSize(1).doesNotContain(old);
    }

    @Test
    void shouldTrainOnceBesideTheFirstServer() throws Exception {
        sandbox.installProgram();

        Outcome first = sandbox.run(withJdk(), "serve");

        assertThat(first.err()).contains("start-up cache in the background");
        assertThat(first.arguments()).contains("serve");
        awaitCache();
        assertThat(sandbox.run(withJdk(), "demo").err()).isEmpty();
    }

    @Test
    void shouldOnlyNoteAFailedTraining() throws Exception {
        sandbox.installProgram();
        Map<String, String> failing = with(withJdk(), "FAKE_TRAINING_FAILS", "yes");

        Outcome training = sandbox.run(failing, "train");

        assertThat(training.status()).isOne();
        assertThat(training.err()).contains("training broke", "The training run failed");
        assertThat(caches()).isEmpty();
        Outcome serving = sandbox.run(failing, "serve");
        assertThat(serving.status()).isZero();
        assertThat(serving.err()).contains("making it failed", "training.log");
        assertThat(sandbox.run(withJdk(), "train").status()).isZero();
        assertThat(sandbox.run(withJdk(), "serve").err()).isEmpty();
    }

    @Test
    void shouldNotTrainTwiceAtOnce() throws Exception {
        sandbox.installProgram();
        Path lock = Files.createDirectories(sandbox.home().resolve("aot/.training"));
        Files.writeString(
                lock.resolve("pid"), Long.toString(ProcessHandle.current().pid()));

        assertThat(sandbox.run(withJdk(), "serve").err()).isEmpty();
        assertThat(sandbox.run(withJdk(), "train").err()).contains("under way");
        assertThat(caches()).isEmpty();

        Files.writeString(lock.resolve("pid"), deadProcess());
        assertThat(sandbox.run(withJdk(), "train").status()).isZero();
        assertThat(caches()).hasSize(1);
    }

    @Test
    void shouldLetTheUsersOptionsWin() throws Exception {
        sandbox.installProgram();

        List<String> arguments = sandbox.run(with(withJdk(), "SPTRADERB_JAVA_OPTS", "-Xmx1g -XX:+UseZGC"))
                .arguments();

        assertThat(arguments)
                .contains("-Xmx1g")
                .filteredOn(argument -> argument.matches("-XX:\\+Use.*GC"))
                .containsExactly("-XX:+UseZGC");
        assertThat(arguments.indexOf("-Xmx1g")).isGreaterThan(arguments.indexOf("-Xss4m"));
    }

    private static Map<String, String> with(Map<String, String> environment, String name, String value) {
        Map<String, String> all = new HashMap<>(environment);
        all.put(name, value);
        return all;
    }

    /** The id of a process that has ended. */
    private static String deadProcess() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("true").start();
        process.waitFor();
        return Long.toString(process.pid());
    }

    private List<Path> caches() throws IOException {
        Path caches = sandbox.home().resolve("aot");
        if (!Files.isDirectory(caches)) {
            return new ArrayList<>();
        }
        try (Stream<Path> files = Files.list(caches)) {
            return files.filter(file -> file.toString().endsWith(".aot")).toList();
        }
    }

    private void awaitCache() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (caches().isEmpty() || Files.exists(sandbox.home().resolve("aot/.training"))) {
            assertThat(System.nanoTime())
                    .as("deadline for the background training")
                    .isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
