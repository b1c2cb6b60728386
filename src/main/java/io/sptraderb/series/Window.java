package io.sptraderb.series;

/** Which rows the result of each row is computed from. Neither end ever moves back from one row to the next. */
public sealed interface Window permits FixedWindow, BoundedWindow, ExpandingWindow {

    /** The first row of the window of a row. */
    int start(int row);

    /** The row after the last of the window of a row. */
    int end(int row);

    /** Present values a result needs. */
    int minPeriods();
}
