package io.qinggui.license.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.license.StoredEvents;
import io.qinggui.license.contract.LicenseFact;
import io.qinggui.license.language.LicenseServiceEvent;
import io.qinggui.license.language.NotedFact;
import io.qinggui.license.language.StandingChanged;
import io.qinggui.platform.command.EventJson;
import io.qinggui.platform.relay.PublicEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LicensePublicationTest {

  @Test
  void every_fact_of_the_contract_is_published() {
    Set<String> types =
        StoredEvents.ALL.stream()
            .flatMap(event -> LicensePublication.publish(event).stream())
            .map(PublicEvent::type)
            .collect(Collectors.toSet());
    assertThat(types).isEqualTo(LicenseFact.TYPES.keySet());
  }

  @Test
  void facts_of_other_services_are_theirs_to_publish() {
    assertThat(StoredEvents.ALL)
        .filteredOn(NotedFact.class::isInstance)
        .isNotEmpty()
        .allSatisfy(event -> assertThat(LicensePublication.publish(event)).isEmpty());
  }

  @Test
  void free_text_stays_inside() {
    for (LicenseServiceEvent event : StoredEvents.ALL) {
      assertThat(EventJson.mapper().writeValueAsString(LicensePublication.publish(event)))
          .doesNotContain(StoredEvents.SECRET);
    }
  }

  @Test
  void the_latest_standing_goes_to_the_table_as_well() {
    StandingChanged latest = (StandingChanged) StoredEvents.ALL.getLast();
    StandingChanged earlier =
        new StandingChanged(
            latest.operatorId(),
            latest.changedOn(),
            latest.effects(),
            latest.nextChangeAt(),
            false,
            null,
            false);
    assertThat(topics(latest)).containsExactly(LicenseFact.TOPIC, LicenseFact.STANDING_TOPIC);
    assertThat(topics(earlier)).containsExactly(LicenseFact.TOPIC);
  }

  private static List<String> topics(LicenseServiceEvent event) {
    return LicensePublication.publish(event).stream().map(PublicEvent::topic).toList();
  }
}
