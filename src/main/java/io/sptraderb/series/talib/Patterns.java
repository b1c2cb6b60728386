package io.sptraderb.series.talib;

import static io.sptraderb.series.talib.Shapes.pattern;

import com.tictactec.ta.lib.Core;
import java.util.List;

/** Candlestick patterns: 100 bullish, -100 bearish, 200 and -200 where a pattern is confirmed, 0 none. */
final class Patterns {

    private Patterns() {}

    static List<TaFunction> functions() {
        return List.of(
                pattern("CDL2CROWS", "Two Crows", Core::cdl2Crows),
                pattern("CDL3BLACKCROWS", "Three Black Crows", Core::cdl3BlackCrows),
                pattern("CDL3INSIDE", "Three Inside Up/Down", Core::cdl3Inside),
                pattern("CDL3LINESTRIKE", "Three-Line Strike ", Core::cdl3LineStrike),
                pattern("CDL3OUTSIDE", "Three Outside Up/Down", Core::cdl3Outside),
                pattern("CDL3STARSINSOUTH", "Three Stars In The South", Core::cdl3StarsInSouth),
                pattern("CDL3WHITESOLDIERS", "Three Advancing White Soldiers", Core::cdl3WhiteSoldiers),
                pattern("CDLABANDONEDBABY", "Abandoned Baby", 0.3, Core::cdlAbandonedBaby),
                pattern("CDLADVANCEBLOCK", "Advance Block", Core::cdlAdvanceBlock),
                pattern("CDLBELTHOLD", "Belt-hold", Core::cdlBeltHold),
                pattern("CDLBREAKAWAY", "Breakaway", Core::cdlBreakaway),
                pattern("CDLCLOSINGMARUBOZU", "Closing Marubozu", Core::cdlClosingMarubozu),
                pattern("CDLCONCEALBABYSWALL", "Concealing Baby Swallow", Core::cdlConcealBabysWall),
                pattern("CDLCOUNTERATTACK", "Counterattack", Core::cdlCounterAttack),
                pattern("CDLDARKCLOUDCOVER", "Dark Cloud Cover", 0.5, Core::cdlDarkCloudCover),
                pattern("CDLDOJI", "Doji", Core::cdlDoji),
                pattern("CDLDOJISTAR", "Doji Star", Core::cdlDojiStar),
                pattern("CDLDRAGONFLYDOJI", "Dragonfly Doji", Core::cdlDragonflyDoji),
                pattern("CDLENGULFING", "Engulfing Pattern", Core::cdlEngulfing),
                pattern("CDLEVENINGDOJISTAR", "Evening Doji Star", 0.3, Core::cdlEveningDojiStar),
                pattern("CDLEVENINGSTAR", "Evening Star", 0.3, Core::cdlEveningStar),
                pattern("CDLGAPSIDESIDEWHITE", "Up/Down-gap side-by-side white lines", Core::cdlGapSideSideWhite),
                pattern("CDLGRAVESTONEDOJI", "Gravestone Doji", Core::cdlGravestoneDoji),
                pattern("CDLHAMMER", "Hammer", Core::cdlHammer),
                pattern("CDLHANGINGMAN", "Hanging Man", Core::cdlHangingMan),
                pattern("CDLHARAMI", "Harami Pattern", Core::cdlHarami),
                pattern("CDLHARAMICROSS", "Harami Cross Pattern", Core::cdlHaramiCross),
                pattern("CDLHIGHWAVE", "High-Wave Candle", Core::cdlHignWave),
                pattern("CDLHIKKAKE", "Hikkake Pattern", Core::cdlHikkake),
                pattern("CDLHIKKAKEMOD", "Modified Hikkake Pattern", Core::cdlHikkakeMod),
                pattern("CDLHOMINGPIGEON", "Homing Pigeon", Core::cdlHomingPigeon),
                pattern("CDLIDENTICAL3CROWS", "Identical Three Crows", Core::cdlIdentical3Crows),
                pattern("CDLINNECK", "In-Neck Pattern", Core::cdlInNeck),
                pattern("CDLINVERTEDHAMMER", "Inverted Hammer", Core::cdlInvertedHammer),
                pattern("CDLKICKING", "Kicking", Core::cdlKicking),
                pattern(
                        "CDLKICKINGBYLENGTH",
                        "Kicking - bull/bear determined by the longer marubozu",
                        Core::cdlKickingByLength),
                pattern("CDLLADDERBOTTOM", "Ladder Bottom", Core::cdlLadderBottom),
                pattern("CDLLONGLEGGEDDOJI", "Long Legged Doji", Core::cdlLongLeggedDoji),
                pattern("CDLLONGLINE", "Long Line Candle", Core::cdlLongLine),
                pattern("CDLMARUBOZU", "Marubozu", Core::cdlMarubozu),
                pattern("CDLMATCHINGLOW", "Matching Low", Core::cdlMatchingLow),
                pattern("CDLMATHOLD", "Mat Hold", 0.5, Core::cdlMatHold),
                pattern("CDLMORNINGDOJISTAR", "Morning Doji Star", 0.3, Core::cdlMorningDojiStar),
                pattern("CDLMORNINGSTAR", "Morning Star", 0.3, Core::cdlMorningStar),
                pattern("CDLONNECK", "On-Neck Pattern", Core::cdlOnNeck),
                pattern("CDLPIERCING", "Piercing Pattern", Core::cdlPiercing),
                pattern("CDLRICKSHAWMAN", "Rickshaw Man", Core::cdlRickshawMan),
                pattern("CDLRISEFALL3METHODS", "Rising/Falling Three Methods", Core::cdlRiseFall3Methods),
                pattern("CDLSEPARATINGLINES", "Separating Lines", Core::cdlSeperatingLines),
                pattern("CDLSHOOTINGSTAR", "Shooting Star", Core::cdlShootingStar),
                pattern("CDLSHORTLINE", "Short Line Candle", Core::cdlShortLine),
                pattern("CDLSPINNINGTOP", "Spinning Top", Core::cdlSpinningTop),
                pattern("CDLSTALLEDPATTERN", "Stalled Pattern", Core::cdlStalledPattern),
                pattern("CDLSTICKSANDWICH", "Stick Sandwich", Core::cdlStickSandwhich),
                pattern("CDLTAKURI", "Takuri (Dragonfly Doji with very long lower shadow)", Core::cdlTakuri),
                pattern("CDLTASUKIGAP", "Tasuki Gap", Core::cdlTasukiGap),
                pattern("CDLTHRUSTING", "Thrusting Pattern", Core::cdlThrusting),
                pattern("CDLTRISTAR", "Tristar Pattern", Core::cdlTristar),
                pattern("CDLUNIQUE3RIVER", "Unique 3 River", Core::cdlUnique3River),
                pattern("CDLUPSIDEGAP2CROWS", "Upside Gap Two Crows", Core::cdlUpsideGap2Crows),
                pattern("CDLXSIDEGAP3METHODS", "Upside/Downside Gap Three Methods", Core::cdlXSideGap3Methods));
    }
}
