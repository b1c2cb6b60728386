package io.sptraderb.series.talib;

import io.sptraderb.series.Column;
import io.sptraderb.series.PythonVisible;

/** The results of a function that gives several; asking one by one costs Python less than reading an array. */
public final class Outputs {

    private final Column[] columns;

    Outputs(Column[] columns) {
        this.columns = columns;
    }

    @PythonVisible
    public Column at(int place) {
        return columns[place];
    }
}
