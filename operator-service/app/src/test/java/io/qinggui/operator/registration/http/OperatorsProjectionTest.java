package io.qinggui.operator.registration.http;

import static io.qinggui.operator.Examples.QINGXI;
import static io.qinggui.operator.Examples.YUEHE;
import static io.qinggui.operator.Examples.listed;
import static io.qinggui.operator.Examples.listing;
import static io.qinggui.operator.Examples.qingxiRegistered;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.operator.language.RegisterEvent;
import io.qinggui.operator.language.RegisterEvent.OperatorRenamed;
import io.qinggui.operator.language.RegisterEvent.OperatorSucceeded;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.projection.Projection;
import io.qinggui.platform.testkit.LedgerEvents;
import io.qinggui.platform.testkit.MemoryLedger;
import java.time.LocalDate;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What an operator is found by. */
class OperatorsProjectionTest {

  private final EventCatalog<OperatorEvent> catalog = EventCatalog.of(OperatorEvent.class);
  private final LedgerEvents<OperatorEvent> stored = new LedgerEvents<>("operator", catalog, "");
  private final Projection projection =
      new RegistrationConfiguration().operatorsProjection(catalog, new MemoryLedger("operator"));

  @Test
  void who_is_listed_without_being_registered_has_no_name_to_be_found_by() {
    assertThat(after(listed(listing()))).doesNotContainKey("nameKeys");
  }

  @Test
  void an_operator_is_found_by_the_present_name_and_the_earlier_ones() {
    Document found =
        after(
            listed(listing()),
            qingxiRegistered(),
            new OperatorRenamed(QINGXI, "清溪 Cloud", LocalDate.of(2017, 5, 10)));
    assertThat(found.getList("nameKeys", String.class)).containsExactly("杭州清溪数据有限公司", "清溪cloud");
  }

  @Test
  void who_has_no_successor_is_stored_without_any_and_read_again() {
    Document renamed =
        after(qingxiRegistered(), new OperatorRenamed(QINGXI, "清溪云", LocalDate.of(2017, 6, 10)));
    assertThat(renamed.getString("view")).doesNotContain("succeededBy");
    Document succeeded =
        after(
            qingxiRegistered(),
            new OperatorSucceeded(QINGXI, YUEHE, "DIVISION", LocalDate.of(2017, 5, 10)),
            new OperatorRenamed(QINGXI, "清溪云", LocalDate.of(2017, 6, 10)));
    assertThat(succeeded.getString("view")).contains("succeededBy", YUEHE);
  }

  private Document after(RegisterEvent... events) {
    Optional<Document> document = Optional.empty();
    for (int i = 0; i < events.length; i++) {
      document = projection.fold(QINGXI, document, stored.at(i + 1, events[i]));
    }
    return document.orElseThrow();
  }
}
