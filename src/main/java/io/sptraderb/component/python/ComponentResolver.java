package io.sptraderb.component.python;

import io.sptraderb.component.ComponentNotFoundException;
import io.sptraderb.component.ComponentPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds the file a strategy or a signal means: a path in any spelling, or a short type in any category. */
final class ComponentResolver {

    static final String INDICATORS = "indicators";
    static final String SIGNALS = "signals";

    private static final int NEAREST = 3;

    private final ComponentsFolder folder;

    ComponentResolver(ComponentsFolder folder) {
        this.folder = folder;
    }

    SourceFile indicator(String type) {
        return resolve(type, INDICATORS);
    }

    SourceFile signal(ComponentPath path) {
        return resolve(path.value(), SIGNALS);
    }

    private SourceFile resolve(String text, String kind) {
        Optional<ComponentPath> path = ComponentPath.parse(text);
        Set<String> looked = new LinkedHashSet<>();
        if (path.isPresent()) {
            for (String candidate :
                    List.of(path.get().value(), kind + "/" + path.get().value())) {
                looked.add(candidate + ".py");
                Optional<SourceFile> file = folder.component(new ComponentPath(candidate));
                if (file.isPresent()) {
                    return file.get();
                }
            }
            if (path.get().value().indexOf('/') < 0) {
                looked.add(kind + "/*/" + path.get().value() + ".py");
                return inAnyCategory(text, path.get().name(), kind, looked);
            }
        }
        looked.add(folder.path().toString());
        throw new ComponentNotFoundException(text, List.copyOf(looked), nearest(text, folder.componentsBelow(kind)));
    }

    private SourceFile inAnyCategory(String text, String name, String kind, Set<String> looked) {
        List<ComponentPath> all = folder.componentsBelow(kind);
        List<ComponentPath> found = named(name, all);
        if (found.size() == 1) {
            Optional<SourceFile> file = folder.component(found.getFirst());
            if (file.isPresent()) {
                return file.get();
            }
        }
        if (found.size() > 1) {
            List<String> paths = found.stream().map(ComponentPath::value).toList();
            String several = kind + "/*/" + name + ".py, which are " + found.size() + " files: name one by its path";
            throw new ComponentNotFoundException(text, List.of(several), paths);
        }
        looked.add("in " + folder.path());
        throw new ComponentNotFoundException(text, List.copyOf(looked), nearest(text, all));
    }

    private static List<ComponentPath> named(String name, List<ComponentPath> all) {
        List<ComponentPath> exact =
                all.stream().filter(path -> path.name().equals(name)).toList();
        return exact.isEmpty()
                ? all.stream()
                        .filter(path -> path.name().equalsIgnoreCase(name))
                        .toList()
                : exact;
    }

    /** Components whose last segment differs from the wanted one by few letters, nearest first. */
    private static List<String> nearest(String text, List<ComponentPath> all) {
        String wanted = lastSegment(text).toLowerCase(Locale.ROOT);
        int most = Math.max(2, wanted.length() / 3);
        record Near(String path, int distance) {}
        List<Near> near = new ArrayList<>();
        for (ComponentPath path : all) {
            String name = path.name().toLowerCase(Locale.ROOT);
            int distance = name.contains(wanted) || wanted.contains(name) ? 1 : distance(wanted, name);
            if (distance <= most) {
                near.add(new Near(path.value(), distance));
            }
        }
        near.sort(Comparator.comparingInt(Near::distance).thenComparing(Near::path));
        return near.stream().limit(NEAREST).map(Near::path).toList();
    }

    private static String lastSegment(String text) {
        String path = text.endsWith(".py") ? text.substring(0, text.length() - ".py".length()) : text;
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('.')) + 1);
    }

    /** Levenshtein's edit distance. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(previous[j], row[j - 1]) + 1);
            }
            previous = row;
        }
        return previous[b.length()];
    }
}
