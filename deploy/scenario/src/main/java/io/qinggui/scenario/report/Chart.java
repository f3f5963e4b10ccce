package io.qinggui.scenario.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendPosition;

/** A picture of results: groups of bars, or lines. */
public final class Chart {

  private static final int WIDTH = 900;
  private static final int HEIGHT = 500;

  private final org.knowm.xchart.internal.chartpart.Chart<?, ?> chart;

  private Chart(
      org.knowm.xchart.internal.chartpart.Chart<? extends AxesChartStyler, ?> chart,
      boolean logarithmic) {
    this.chart = chart;
    chart.getStyler().setLegendPosition(LegendPosition.OutsideS);
    chart.getStyler().setYAxisLogarithmic(logarithmic);
    chart.getStyler().setYAxisDecimalPattern("#,###.###");
  }

  /** A group of bars for each x, a bar in it for each series. */
  public static Bars bars(String title, String x, String y) {
    return new Bars(
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle(x)
            .yAxisTitle(y)
            .build());
  }

  /** A line for each series. */
  public static Lines lines(String title, String x, String y) {
    return new Lines(
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle(x)
            .yAxisTitle(y)
            .build());
  }

  /** Writes {@code NAME.svg} among the results. */
  public void publish(String name, PrintStream out) throws IOException {
    Path file = Output.file(name + ".svg");
    VectorGraphicsEncoder.saveVectorGraphic(chart, file.toString(), VectorGraphicsFormat.SVG);
    out.println("written: " + file);
  }

  /** Collects bars. */
  public static final class Bars {

    private final CategoryChart chart;
    private double lowest = Double.MAX_VALUE;

    private Bars(CategoryChart chart) {
      this.chart = chart;
    }

    /** As many heights as there are places on the x axis. */
    public Bars series(String name, List<String> x, List<? extends Number> heights) {
      chart.addSeries(name, x, heights);
      heights.forEach(height -> lowest = Math.min(lowest, height.doubleValue()));
      return this;
    }

    /** The picture, from zero. */
    public Chart linear() {
      return new Chart(chart, false);
    }

    /** The picture, by powers of ten; every height has to be above zero. */
    public Chart logarithmic() {
      // bars begin at zero otherwise, which has no place on such an axis
      chart.getStyler().setYAxisMin(Math.pow(10, Math.floor(Math.log10(lowest))));
      return new Chart(chart, true);
    }
  }

  /** Collects lines. */
  public static final class Lines {

    private final XYChart chart;

    private Lines(XYChart chart) {
      this.chart = chart;
    }

    /** As many y as x. */
    public Lines series(String name, List<? extends Number> x, List<? extends Number> y) {
      chart.addSeries(name, x, y);
      return this;
    }

    /** The picture, from zero. */
    public Chart linear() {
      return new Chart(chart, false);
    }

    /** The picture, by powers of ten on both axes. */
    public Chart logarithmic() {
      chart.getStyler().setXAxisLogarithmic(true);
      return new Chart(chart, true);
    }
  }
}
