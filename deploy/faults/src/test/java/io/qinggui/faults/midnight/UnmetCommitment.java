package io.qinggui.faults.midnight;

import io.qinggui.scenario.market.MarketOperator;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;

/**
 * An operator that has promised in time and will not keep it. Every second one runs CDN under an
 * old IDC license (G1), the others have not reached the requirements of 2012 (C1).
 */
record UnmetCommitment(MarketOperator operator) {

  static List<UnmetCommitment> many(int count) {
    return LongStream.range(0, count).mapToObj(UnmetCommitment::of).toList();
  }

  private static UnmetCommitment of(long number) {
    boolean grace = number % 2 == 0;
    return new UnmetCommitment(
        new MarketOperator(
            number,
            MarketOperator.anyProvince(number),
            LocalDate.of(grace ? 2014 : 2010, 5, 20),
            grace ? "CDN" : "IDC"));
  }

  boolean isGrace() {
    return operator.number() % 2 == 0;
  }

  String operatorId() {
    return operator.id();
  }

  /** As a line of {@code commitments.csv}. */
  static String commitment(MarketOperator operator) {
    return String.join(
        ",",
        operator.licenseNumber(),
        new UnmetCommitment(operator).isGrace() ? "SERVICE,CDN" : "COMPLIANCE,",
        "2017-03-10",
        "2017-03-15",
        operator.province());
  }

  /** What is asked about it. */
  String question(String moments) {
    return operator
        .requests()
        .question(isGrace() ? "OPERATE" : "ACCEPT_CUSTOMER", operator.reported(), moments)
        .json();
  }

  /** Why it is refused from 2018-01-01. */
  String reason() {
    return isGrace() ? "COMMITMENT_BROKEN" : "COMPLIANCE_NOT_FULFILLED";
  }
}
