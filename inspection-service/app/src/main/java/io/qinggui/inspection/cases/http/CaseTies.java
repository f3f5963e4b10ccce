package io.qinggui.inspection.cases.http;

import io.qinggui.inspection.language.CaseBasis;
import io.qinggui.inspection.language.CaseOpened;
import io.qinggui.inspection.language.ViolationKind;
import java.util.ArrayList;
import java.util.List;

/** What a case has in common with others: the lease that it is about, and the order disobeyed. */
final class CaseTies {

  private static final String LEASE = "lease ";
  private static final String ORDER = "order ";

  private CaseTies() {}

  static String lease(String leaseId) {
    return LEASE + leaseId;
  }

  /**
   * All of a case. Of a lease against an order, the order is among the events behind the finding;
   * the others are about that lease alone, so that they tie it to nothing.
   */
  static List<String> of(CaseOpened opened) {
    CaseBasis basis = opened.basis();
    List<String> ties = new ArrayList<>();
    if (basis != null && basis.leaseId() != null) {
      ties.add(lease(basis.leaseId()));
    }
    if (basis != null && opened.kind().equals(ViolationKind.LEASED_AGAINST_ORDER.name())) {
      basis.because().forEach(it -> ties.add(ORDER + it));
    }
    return ties;
  }

  /** {@code ORDER}, {@code LEASE} when it is the same one, or {@code CHAIN}. */
  static String by(String tie, CaseOpened opened) {
    if (tie.startsWith(ORDER)) {
      return "ORDER";
    }
    CaseBasis basis = opened.basis();
    return basis != null && basis.leaseId() != null && tie.equals(lease(basis.leaseId()))
        ? "LEASE"
        : "CHAIN";
  }
}
