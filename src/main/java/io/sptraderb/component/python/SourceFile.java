package io.sptraderb.component.python;

import java.util.List;

/**
 * A Python file of the components folder, as it was when it was read.
 *
 * @param module its name for Python, below {@code core.}: {@code core.signals.ma_crossover}
 * @param file its path below the components folder, in slashes: {@code signals/ma_crossover.py}
 * @param isPackage whether it is an {@code __init__.py}
 * @param text the source
 * @param hash SHA-256 of file name and text, hex
 * @param imports names it may import, absolute; most are no files of the folder
 */
record SourceFile(String module, String file, boolean isPackage, String text, String hash, List<String> imports) {

    /** Its path as a component: without the ending. */
    String component() {
        return file.substring(0, file.length() - ".py".length());
    }
}
