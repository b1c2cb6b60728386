package io.sptraderb.component.python;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which modules a source text may import. Finds more rather than less: also imports inside functions, and text in
 * comments that looks like one; whoever asks keeps the names that are files.
 */
final class ImportScan {

    private static final Pattern FROM = Pattern.compile("\\bfrom\\s+(\\.*[\\w.]*)\\s+import\\s+(\\([^)]*\\)|[^\\n;]*)");
    private static final Pattern IMPORT =
            Pattern.compile("\\bimport\\s+([\\w.]+(?:\\s+as\\s+\\w+)?(?:\\s*,\\s*[\\w.]+(?:\\s+as\\s+\\w+)?)*)");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");

    private ImportScan() {}

    /**
     * @param text the source
     * @param module name of the importing module, for relative imports
     * @param isPackage whether that module is an {@code __init__.py}
     */
    static List<String> importsOf(String text, String module, boolean isPackage) {
        Set<String> names = new LinkedHashSet<>();
        Matcher from = FROM.matcher(text);
        while (from.find()) {
            String base = absolute(from.group(1), module, isPackage);
            if (!base.isEmpty()) {
                names.add(base);
                firstWords(from.group(2)).forEach(name -> names.add(base + "." + name));
            }
        }
        Matcher plain = IMPORT.matcher(text);
        while (plain.find()) {
            for (String item : plain.group(1).split(",", -1)) {
                names.add(item.strip().split("\\s", 2)[0]);
            }
        }
        return List.copyOf(names);
    }

    private static List<String> firstWords(String list) {
        List<String> words = new ArrayList<>();
        for (String item : list.split(",", -1)) {
            Matcher word = WORD.matcher(item);
            if (word.find()) {
                words.add(word.group());
            }
        }
        return words;
    }

    private static String absolute(String name, String module, boolean isPackage) {
        int dots = 0;
        while (dots < name.length() && name.charAt(dots) == '.') {
            dots++;
        }
        if (dots == 0) {
            return name;
        }
        String base = module;
        for (int level = isPackage ? 1 : 0; level < dots; level++) {
            base = base.substring(0, Math.max(0, base.lastIndexOf('.')));
        }
        String rest = name.substring(dots);
        return rest.isEmpty() || base.isEmpty() ? base : base + "." + rest;
    }
}
