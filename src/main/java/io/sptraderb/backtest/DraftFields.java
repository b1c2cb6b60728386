package io.sptraderb.backtest;

import io.sptraderb.candle.TimeRange;
import io.sptraderb.component.ParameterValue;
import io.sptraderb.strategy.NearestName;
import io.sptraderb.strategy.NumericText;
import io.sptraderb.strategy.Problem;
import io.sptraderb.trade.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads the single values of a draft; what is wrong becomes a problem. */
final class DraftFields {

    /** Far above any account, and so far inside the ledger that profits cannot overflow it soon. */
    private static final double MAX_CAPITAL = 1e10;

    private static final double DEFAULT_CAPITAL = 10_000;
    private static final String ALLOWED_CAPITAL = "a number above 0, at most 10000000000";
    private static final String ALLOWED_DATE =
            "RFC 3339 with offset, for example 2024-01-31T00:00:00Z, or a date, for example 2024-01-31 (UTC)";
    /** Messages quote what was found, but not megabytes of it. */
    private static final int MAX_QUOTE = 200;

    private final BacktestDraft draft;
    private final List<Problem> problems;

    DraftFields(BacktestDraft draft, List<Problem> problems) {
        this.draft = draft;
        this.problems = problems;
    }

    void rejectUnknown() {
        for (String name : draft.fields().keySet()) {
            if (!BacktestDraft.FIELDS.contains(name)) {
                problems.add(Problem.at(
                        name,
                        "there is no field of this name" + NearestName.hint(name, BacktestDraft.FIELDS),
                        quote(name),
                        "one of " + String.join(", ", BacktestDraft.FIELDS)));
            }
        }
    }

    /** A text that must be there. */
    Optional<String> required(String field, String allowed) {
        if (!draft.fields().containsKey(field) && !isReported(field)) {
            problems.add(Problem.at(field, "the field is missing", "nothing", allowed));
        }
        return text(field).filter(text -> {
            if (text.isBlank()) {
                problems.add(Problem.at(field, "the field is empty", quote(text), allowed));
            }
            return !text.isBlank();
        });
    }

    /** A text that may be there. */
    Optional<String> text(String field) {
        ParameterValue value = draft.fields().get(field);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof ParameterValue.Text text) {
            return Optional.of(text.value());
        }
        problems.add(Problem.at(field, "the field must be a text", quote(value.toString()), "a text"));
        return Optional.empty();
    }

    /** A flag that may be there. */
    boolean flag(String field, boolean otherwise) {
        ParameterValue value = draft.fields().get(field);
        if (value == null || value instanceof ParameterValue.Flag) {
            return value instanceof ParameterValue.Flag(boolean flag) ? flag : otherwise;
        }
        problems.add(Problem.at(field, "the field must be a flag", written(field), "true or false"));
        return otherwise;
    }

    /** The initial capital, 10,000 when none is given. */
    Optional<Money> capital() {
        ParameterValue value = draft.fields().get(BacktestDraft.INITIAL_CAPITAL);
        OptionalDouble number = value == null ? OptionalDouble.of(DEFAULT_CAPITAL) : NumericText.of(value);
        if (number.isPresent() && number.getAsDouble() > 0 && number.getAsDouble() <= MAX_CAPITAL) {
            Money capital = Money.of(number.getAsDouble());
            if (capital.units() > 0) {
                return Optional.of(capital);
            }
        }
        problems.add(Problem.at(
                BacktestDraft.INITIAL_CAPITAL,
                "Invalid initial_capital",
                written(BacktestDraft.INITIAL_CAPITAL),
                ALLOWED_CAPITAL));
        return Optional.empty();
    }

    /** The earliest open time, seconds since the epoch; without a date the beginning of time. */
    long startDate() {
        return text(BacktestDraft.START_DATE)
                .map(text -> moment(BacktestDraft.START_DATE, text, false))
                .orElse(TimeRange.ALL.from());
    }

    /** The latest open time, seconds since the epoch; a plain date means the whole day. */
    long endDate() {
        return text(BacktestDraft.END_DATE)
                .map(text -> moment(BacktestDraft.END_DATE, text, true))
                .orElse(TimeRange.ALL.to());
    }

    /** What the client wrote, for messages. */
    String written(String field) {
        ParameterValue value = draft.fields().get(field);
        return switch (value) {
            case null -> "nothing";
            case ParameterValue.Text text -> quote(text.value());
            default -> cut(value.toString());
        };
    }

    static String quote(String text) {
        return "\"" + cut(text) + "\"";
    }

    private static String cut(String text) {
        return text.length() <= MAX_QUOTE ? text : text.substring(0, MAX_QUOTE) + "…";
    }

    private boolean isReported(String field) {
        return problems.stream().anyMatch(problem -> problem.path().equals(field));
    }

    private long moment(String field, String text, boolean isEnd) {
        try {
            if (!text.contains("T") && !text.contains("t")) {
                LocalDate day = LocalDate.parse(text);
                LocalDate next = isEnd ? day.plusDays(1) : day;
                long start = next.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
                return isEnd ? start - 1 : start;
            }
            Instant moment = OffsetDateTime.parse(text).toInstant();
            // a candle opens on a whole second: the first at or after the start, the last at or before the end
            return !isEnd && moment.getNano() > 0 ? moment.getEpochSecond() + 1 : moment.getEpochSecond();
        } catch (DateTimeParseException e) {
            problems.add(Problem.at(field, "Invalid " + field, quote(text), ALLOWED_DATE));
            return isEnd ? TimeRange.ALL.to() : TimeRange.ALL.from();
        }
    }
}
