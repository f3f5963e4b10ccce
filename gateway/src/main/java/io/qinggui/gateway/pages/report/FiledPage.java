package io.qinggui.gateway.pages.report;

import io.qinggui.gateway.pages.Reply;
import io.qinggui.gateway.pages.Reply.Page;
import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.pages.listing.Details;
import io.qinggui.gateway.pages.listing.Links;
import io.qinggui.gateway.pages.listing.Values;
import io.qinggui.platform.reference.Province;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A report that was filed, with the way to its figures as they were and as they are. */
final class FiledPage {

  private FiledPage() {}

  static Reply of(Visit visit, String id) {
    JsonNode filed = visit.read("/quarterly-reports/{reportId}", Map.of(), id);
    Values values = new Values(visit, "");
    String reporter = filed.path("reporter").asString("");
    Map<String, String> quarter = new LinkedHashMap<>();
    quarter.put("year", filed.path("year").asString(""));
    quarter.put("quarter", filed.path("quarter").asString(""));
    quarter.put("province", Province.isCode(reporter) ? reporter : "");
    Links links = new Links(visit);
    String known = filed.path("knownAt").asString("");
    return new Page(
        "report/filed",
        visit.texts().text("report.filedOne", id),
        Map.of(
            "details", Details.of(values, filed, Set.of("figures", "comparison")),
            "asFiled", links.to("/reports", with(quarter, "knownAt", known)),
            "compared", links.to("/reports", with(quarter, "comparedTo", known))));
  }

  private static Map<String, String> with(Map<String, String> all, String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(all);
    more.put(name, value);
    return more;
  }
}
