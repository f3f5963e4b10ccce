package io.qinggui.standalone.sample;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** A case that was found, confirmed, and went on from there. */
final class CaseRow {

  private static final String[] STEPS = {
    "confirmedOn",
    "dismissedOn",
    "dismissalReason",
    "orderedOn",
    "dueOn",
    "completedOn",
    "refusedOn",
    "imposedOn",
    "penalty",
    "determinedOn",
    "serious",
    "reasoning",
    "closedOn"
  };

  private final Object[] opening;
  private final Map<String, Object> steps = new LinkedHashMap<>();

  CaseRow(Company company, String other, String kind, String source, LocalDate foundOn) {
    opening =
        new Object[] {
          company.id(), other, kind, company.province(), source, foundOn, "样例证据：合同与带宽台账"
        };
    steps.put("confirmedOn", foundOn.plusDays(7));
  }

  CaseRow rectified(LocalDate completedOn) {
    steps.put("orderedOn", steps.get("confirmedOn"));
    steps.put("dueOn", completedOn.plusDays(5));
    steps.put("completedOn", completedOn);
    steps.put("closedOn", completedOn.plusDays(10));
    return this;
  }

  CaseRow refused(LocalDate refusedOn) {
    steps.put("orderedOn", steps.get("confirmedOn"));
    steps.put("dueOn", refusedOn.minusDays(1));
    steps.put("refusedOn", refusedOn);
    steps.put("imposedOn", refusedOn.plusDays(20));
    steps.put("penalty", "责令改正，罚款三万元");
    return this;
  }

  CaseRow serious(LocalDate determinedOn) {
    steps.put("determinedOn", determinedOn);
    steps.put("serious", true);
    steps.put("reasoning", "拒不整改，多次转租，情节严重");
    return this;
  }

  void write(Tables tables) {
    Object[] row = new Object[opening.length + STEPS.length];
    System.arraycopy(opening, 0, row, 0, opening.length);
    for (int i = 0; i < STEPS.length; i++) {
      row[opening.length + i] = steps.getOrDefault(STEPS[i], "");
    }
    tables.add("cases", row);
  }
}
