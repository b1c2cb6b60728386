package io.sptraderb.app;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command line: the commands there are, and what a failure of one prints and returns. */
@Command(
        name = "sptraderb",
        description = "Backtest server for traders who write Python components.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Program.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:a run or the server failed",
            "2:options, settings, strategy or candles cannot be used"
        },
        footer = {"", "sptraderb COMMAND --help tells the options of a command."})
final class Program {

    /** What {@code --version} prints. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"SPtraderB " + ProgramVersion.text()};
        }
    }

    private final Surroundings surroundings;

    Program(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Runs a command line; returns its exit code. */
    int run(String... arguments) {
        CommandLine commandLine = new CommandLine(this);
        for (Object command : List.of(
                new DemoCommand(surroundings),
                new ServeCommand(surroundings),
                new BacktestCommand(surroundings),
                new ImportCommand(surroundings),
                new DoctorCommand(surroundings),
                new TrainCommand(surroundings))) {
            commandLine.addSubcommand(command);
        }
        commandLine.addSubcommand(new CommandLine(new BenchCommand(surroundings))
                .addSubcommand(new LoopBench(surroundings))
                .addSubcommand(new PythonBench(surroundings)));
        commandLine.getSubcommands().values().forEach(command -> command.getCommandSpec()
                .mixinStandardHelpOptions(true));
        commandLine.setOut(writer(surroundings.terminal().out()));
        commandLine.setErr(writer(surroundings.terminal().err()));
        commandLine.setUsageHelpWidth(surroundings.terminal().page().width());
        commandLine.setUsageHelpAutoWidth(false);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setParameterExceptionHandler(this::rejected);
        commandLine.setExecutionExceptionHandler(this::failed);
        if (arguments.length == 0) {
            commandLine.usage(surroundings.terminal().out());
            return 0;
        }
        return commandLine.execute(arguments);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, stream.charset());
    }

    private int rejected(ParameterException exception, String[] arguments) {
        CommandLine commandLine = exception.getCommandLine();
        surroundings.terminal().err().println(exception.getMessage());
        commandLine.getErr().flush();
        CommandLine.UnmatchedArgumentException.printSuggestions(exception, commandLine.getErr());
        surroundings
                .terminal()
                .err()
                .println("Try: " + commandLine.getCommandSpec().qualifiedName() + " --help");
        return ErrorReport.BAD_INPUT;
    }

    private int failed(Exception exception, CommandLine commandLine, ParseResult parsed) {
        ErrorReport report = ErrorReport.of(exception);
        report.lines().forEach(surroundings.terminal().err()::println);
        if (parsed.hasMatchedOption("--verbose") || isVerbose(parsed)) {
            exception.printStackTrace(surroundings.terminal().err());
        }
        return report.status();
    }

    private static boolean isVerbose(ParseResult parsed) {
        return parsed.subcommands().stream().anyMatch(sub -> sub.hasMatchedOption("--verbose") || isVerbose(sub));
    }
}
