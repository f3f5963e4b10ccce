package io.qinggui.gateway.annualcheck;

import io.qinggui.gateway.reading.ServiceReads;
import io.qinggui.gateway.reading.ServiceReads.Question;
import io.qinggui.gateway.routing.Backends;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.read.Cursor;
import io.qinggui.platform.web.read.PageRequest;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A campaign with what the rules suggest for each license; it concludes nothing. */
@RestController
@Hidden
class AnnualCampaignController {

  private static final String PATH = "/api/v1/annual-campaigns/{campaignId}";

  private final ServiceReads reads;
  private final Backends backends;
  private final Suggestions suggestions;

  AnnualCampaignController(ServiceReads reads, Backends backends, Suggestions suggestions) {
    this.reads = reads;
    this.backends = backends;
    this.suggestions = suggestions;
  }

  @GetMapping(PATH)
  JsonNode campaign(
      @PathVariable @ValidText(max = 64) String campaignId,
      PageRequest page,
      @RequestHeader HttpHeaders headers) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("limit", String.valueOf(page.limit()));
    page.after().ifPresent(after -> query.put("cursor", Cursor.encode(after)));
    JsonNode campaign =
        reads
            .read(
                backends.service("inspection"),
                new Question(PATH, Map.of("campaignId", campaignId), query),
                headers,
                Suggestions.INCOMPLETE)
            .json();
    List<JsonNode> items = campaign.path("items").valueStream().toList();
    List<JsonNode> answers =
        suggestions.of(
            items.stream().map(it -> it.path("licenseNumber").stringValue()).toList(),
            campaign.path("year").intValue(),
            headers);
    for (int at = 0; at < items.size(); at++) {
      ObjectNode suggestion = ((ObjectNode) items.get(at)).putObject("suggestion");
      for (String member : List.of("verdict", "reasons", "decisionId")) {
        suggestion.set(member, answers.get(at).path(member));
      }
    }
    return campaign;
  }
}
