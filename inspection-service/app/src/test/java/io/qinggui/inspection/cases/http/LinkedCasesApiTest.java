package io.qinggui.inspection.cases.http;

import static io.qinggui.inspection.InspectionService.API;
import static io.qinggui.inspection.InspectionService.LEDGER;
import static io.qinggui.inspection.InspectionService.detected;
import static io.qinggui.platform.testkit.RunningService.newUscc;
import static org.assertj.core.api.Assertions.assertThat;

import io.qinggui.inspection.language.CaseBasis;
import io.qinggui.inspection.language.ViolationKind;
import io.qinggui.platform.testkit.Tokens;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinkedCasesApiTest {

  private final String order = UUID.randomUUID().toString();

  @Test
  void cases_of_one_order_are_linked_both_ways() {
    String one = against(order, "L1");
    String other = against(order, "L2");
    String another = against(UUID.randomUUID().toString(), "L3");

    assertThat(linked(one, "")).containsExactly("[\"ORDER\"] " + other);
    assertThat(linked(other, "")).containsExactly("[\"ORDER\"] " + one);
    assertThat(linked(another, "")).isEmpty();
  }

  @Test
  void cases_of_one_lease_are_linked_and_those_of_the_leases_that_are_said_to_be_its_chain() {
    String lease = UUID.randomUUID().toString();
    String further = UUID.randomUUID().toString();
    String layered = found(ViolationKind.LAYERED_SUBLEASE, lease, List.of("e1"));
    String unlicensed = found(ViolationKind.LEASED_TO_UNLICENSED, lease, List.of("e1"));
    String below = found(ViolationKind.LAYERED_SUBLEASE, further, List.of("e1"));

    assertThat(linked(layered, "")).containsExactly("[\"LEASE\"] " + unlicensed);
    assertThat(linked(layered, "?leases=" + further))
        .containsExactlyInAnyOrder("[\"LEASE\"] " + unlicensed, "[\"CHAIN\"] " + below);
  }

  @Test
  void they_are_for_officers() {
    String one = against(order, "L1");

    assertThat(API.get(Tokens.carrier(newUscc()), path(one)).status()).isEqualTo(403);
    assertThat(API.get(Tokens.auditor(), path(one)).status()).isEqualTo(200);
    assertThat(API.get(Tokens.miit(), path("CASE-33-NONE")).status()).isEqualTo(404);
  }

  private static String against(String order, String lease) {
    return found(
        ViolationKind.LEASED_AGAINST_ORDER,
        lease + UUID.randomUUID(),
        List.of(UUID.randomUUID().toString(), order));
  }

  private static String found(ViolationKind kind, String lease, List<String> because) {
    return detected(newUscc(), kind, new CaseBasis("VF-" + UUID.randomUUID(), lease, because));
  }

  private static String path(String caseId) {
    return "/api/v1/cases/" + caseId + "/linked";
  }

  private static List<String> linked(String caseId, String query) {
    return API.get(
            Tokens.miit(),
            path(caseId) + query,
            "Min-Ledger-Position",
            "inspection:" + LEDGER.head())
        .ok()
        .json()
        .path("items")
        .valueStream()
        .map(it -> it.path("by") + " " + it.path("caseId").asString())
        .toList();
  }
}
