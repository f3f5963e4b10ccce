package io.qinggui.scenario.market;

import java.util.List;

/** A step of a case, from its confirmation on to its closure after a penalty. */
public enum CaseStep {
  /** What was found is true. */
  CONFIRMATION("confirmation", "'confirmedOn': '2018-04-10'"),
  /** It has to be put right. */
  RECTIFICATION_ORDER("rectification-order", "'orderedOn': '2018-04-20', 'dueOn': '2018-05-20'"),
  /** It was not put right. */
  REFUSAL("refusal", "'refusedOn': '2018-05-21'"),
  /** What follows. */
  PENALTY("penalty", "'imposedOn': '2018-06-01', 'penalty': '罚款'"),
  /** How grave it was. */
  SERIOUSNESS("seriousness", "'determinedOn': '2018-07-01', 'serious': %s, 'reasoning': '拒不整改'"),
  /** The end. */
  CLOSURE("closure", "'closedOn': '2018-09-01'");

  private final String path;
  private final String fields;

  CaseStep(String path, String fields) {
    this.path = path;
    this.fields = fields;
  }

  /** All of them, in their order. */
  public static List<CaseStep> inOrder() {
    return List.of(values());
  }

  /**
   * The request that takes it.
   *
   * @param serious the answer, where it is determined
   */
  public Request request(String caseId, boolean serious) {
    return Request.of("/cases/" + caseId + "/" + path, fields.formatted(serious));
  }
}
