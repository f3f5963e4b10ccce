package io.qinggui.gateway.report;

import io.qinggui.gateway.print.Pdf;
import org.jspecify.annotations.Nullable;

/** A report to be printed: PDF with the glyphs that it uses embedded, so that it reads anywhere. */
final class ReportPdf {

  /** Droid Sans Fallback, Apache License 2.0. */
  private static final String STYLE =
      """
      @page { size: A4; margin: 18mm 15mm;
        @bottom-center { content: counter(page) " / " counter(pages); font-family: sans; } }
      body { font-family: sans; font-size: 9pt; }
      h1 { font-size: 14pt; text-align: center; }
      p { margin: 1mm 0; color: #333333; }
      table { width: 100%; border-collapse: collapse; margin-top: 5mm; -fs-table-paginate: paginate; }
      th, td { border: 0.3pt solid #888888; padding: 1mm 2mm; text-align: left; }
      tr { page-break-inside: avoid; }
      .number { text-align: right; white-space: nowrap; }
      .small { font-size: 7pt; word-wrap: break-word; }
      """;

  private ReportPdf() {}

  static byte[] of(QuarterlyReport report) {
    return Pdf.of(html(report));
  }

  private static String html(QuarterlyReport report) {
    boolean compared = report.comparedTo() != null;
    StringBuilder rows = new StringBuilder();
    for (QuarterlyReport.Line each : report.figures()) {
      rows.append("<tr><td>")
          .append(Pdf.text(each.definition().zh()))
          .append("<br/><span class='small'>")
          .append(Pdf.text(each.name()))
          .append("</span></td>")
          .append(number(each.value()));
      if (compared) {
        rows.append(number(each.before())).append(number(each.difference()));
      }
      rows.append("</tr>");
    }
    return """
    <html><head><style>%s</style></head><body><h1>%s</h1><p>%s</p><p>%s</p>
    <p class='small'>%s</p><table><thead><tr><th>指标</th><th class='number'>数值</th>%s</tr></thead>
    <tbody>%s</tbody></table></body></html>\
    """
        .formatted(
            STYLE,
            Pdf.text(ReportTexts.title(report)),
            Pdf.text(ReportTexts.known(report)),
            Pdf.text(ReportTexts.positions(report)),
            Pdf.text(ReportTexts.digest(report)),
            compared ? "<th class='number'>对比时点数值</th><th class='number'>差异</th>" : "",
            rows);
  }

  private static String number(@Nullable Long value) {
    return "<td class='number'>" + (value == null ? "" : value) + "</td>";
  }
}
