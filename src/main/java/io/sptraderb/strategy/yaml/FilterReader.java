package io.sptraderb.strategy.yaml;

import io.sptraderb.strategy.EntryFilters;
import io.sptraderb.strategy.EntryFilters.Blackout;
import io.sptraderb.strategy.EntryFilters.Hours;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code filters}: when entries are not made. */
final class FilterReader {

    static final int DEFAULT_NEWS_MINUTES = 30;
    static final String TIME = "RFC 3339 with offset, for example 2024-01-31T13:30:00Z, or a date (UTC)";
    static final String HOURS = "two times of day, for example 08:00-17:30";
    static final String DAYS = "days of the week, for example [monday, tuesday] or mon-fri";
    private static final Pattern RANGE = Pattern.compile("(\\S+?)\\s*-\\s*(\\S+)");

    private final Section filters;
    private final Values values;

    private FilterReader(Section filters) {
        this.filters = filters;
        this.values = filters.values();
    }

    static EntryFilters read(Section filters) {
        return new FilterReader(filters).read();
    }

    private EntryFilters read() {
        List<Blackout> blackouts = new ArrayList<>();
        for (YamlNode item : filters.items("blackout")) {
            Section.asSection(item, values, Block.BLACKOUT)
                    .flatMap(this::blackout)
                    .ifPresent(blackouts::add);
        }
        news(blackouts);
        EntryFilters read = new EntryFilters(
                filters.node("trading_hours").flatMap(this::hours),
                days(),
                filters.node("timezone").flatMap(this::zone).orElse(ZoneOffset.UTC),
                filters.number("min_volume", Range.NOT_NEGATIVE),
                filters.number("min_volume_usd", Range.NOT_NEGATIVE),
                maxSpread(),
                blackouts);
        filters.finish();
        return read;
    }

    private OptionalDouble maxSpread() {
        OptionalDouble points = filters.number("max_spread_bps", Range.NOT_NEGATIVE);
        OptionalDouble fraction = filters.number("max_spread", Range.SHIFT);
        if (points.isPresent() && fraction.isPresent()) {
            values.problems()
                    .error(filters.mapping(), "max_spread and max_spread_bps say the same thing", "only one of them");
        }
        return points.isPresent() ? OptionalDouble.of(points.getAsDouble() / 10_000) : fraction;
    }

    private Optional<ZoneId> zone(YamlNode node) {
        Optional<String> text = values.text(node);
        try {
            return text.map(name -> ZoneId.of(name.strip()));
        } catch (DateTimeException e) {
            values.problems().error(node, "this is no time zone", "for example UTC, Europe/London or America/New_York");
            return Optional.empty();
        }
    }

    /** {@code 08:00-17:30}, or a block of start and end. */
    private Optional<Hours> hours(YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            Section block = new Section(mapping, values, Block.HOURS);
            Optional<String> start = block.node("start").flatMap(values::text);
            Optional<String> end = block.node("end").flatMap(values::text);
            block.finish();
            return hours(node, start.orElse(""), end.orElse(""));
        }
        Matcher range = RANGE.matcher(values.text(node).orElse("").strip());
        return range.matches() ? hours(node, range.group(1), range.group(2)) : hours(node, "", "");
    }

    private Optional<Hours> hours(YamlNode node, String from, String to) {
        try {
            return Optional.of(new Hours(LocalTime.parse(from.strip()), LocalTime.parse(to.strip())));
        } catch (DateTimeException e) {
            values.problems().error(node, "these are no trading hours", HOURS);
            return Optional.empty();
        }
    }

    private Set<DayOfWeek> days() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (YamlNode item : filters.items("trading_days")) {
            String text = values.text(item).orElse("").strip();
            Matcher range = RANGE.matcher(text);
            Optional<DayOfWeek> from = day(range.matches() ? range.group(1) : text);
            Optional<DayOfWeek> to = range.matches() ? day(range.group(2)) : from;
            if (from.isEmpty() || to.isEmpty()) {
                values.problems().error(item, "this is no day of the week", DAYS);
                continue;
            }
            for (DayOfWeek day = from.get(); day != to.get(); day = day.plus(1)) {
                days.add(day);
            }
            days.add(to.get());
        }
        return days;
    }

    /** A day by its name or the first letters of it, three at least. */
    static Optional<DayOfWeek> day(String text) {
        String wanted = text.strip().toUpperCase(Locale.ROOT);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (wanted.length() >= 3 && day.name().startsWith(wanted)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    private Optional<Blackout> blackout(Section block) {
        OptionalLong from = block.node("from").map(this::time).orElse(OptionalLong.empty());
        OptionalLong to = block.node("to").map(this::time).orElse(OptionalLong.empty());
        block.finish();
        if (from.isEmpty() || to.isEmpty() || from.getAsLong() >= to.getAsLong()) {
            values.problems().error(block.mapping(), "a blackout needs from before to", "{from, to}: " + TIME);
            return Optional.empty();
        }
        return Optional.of(new Blackout(from.getAsLong(), to.getAsLong()));
    }

    private OptionalLong time(YamlNode node) {
        String text = values.text(node).orElse("").strip();
        try {
            Instant instant = text.length() <= 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
            return OptionalLong.of(instant.getEpochSecond());
        } catch (DateTimeException e) {
            values.problems().error(node, "this is no time", TIME);
            return OptionalLong.empty();
        }
    }

    /** Times of news, each with some minutes around it. */
    private void news(List<Blackout> blackouts) {
        double minutes =
                filters.number("news_blackout_minutes", Range.NOT_NEGATIVE).orElse(DEFAULT_NEWS_MINUTES);
        List<YamlNode> news = filters.items("news");
        if (news.isEmpty()) {
            filters.warnAlone("news_blackout_minutes", "there is no news", "news: a list of times");
        }
        for (YamlNode item : news) {
            long around = Math.max(1, (long) (minutes * 60));
            time(item).ifPresent(at -> blackouts.add(new Blackout(at - around, at + around)));
        }
        Optional<YamlNode> avoid = filters.node("avoid_major_news");
        if (avoid.flatMap(values::flag).orElse(false) && news.isEmpty()) {
            values.problems()
                    .error(
                            avoid.get(),
                            "avoid_major_news needs a calendar, and there is none",
                            "news: a list of times");
        }
    }
}
