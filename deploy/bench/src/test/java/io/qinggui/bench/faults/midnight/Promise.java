package io.qinggui.bench.faults.midnight;

import io.qinggui.platform.reference.Province;
import io.qinggui.platform.reference.Uscc;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An operator that has promised in time and will not keep it. Every second one runs CDN under an
 * old IDC license (G1), the others have not reached the requirements of 2012 (C1).
 *
 * @param number from 0
 */
record Promise(int number) {

  static List<Promise> many(int count) {
    return IntStream.range(0, count).mapToObj(Promise::new).toList();
  }

  boolean isGrace() {
    return number % 2 == 0;
  }

  String operatorId() {
    String body = "91%s0100MN%07d".formatted(province(), number);
    return body + Uscc.checkDigit(body);
  }

  String province() {
    List<String> codes = Province.codes().stream().sorted().toList();
    return codes.get(number % codes.size());
  }

  String licenseNumber() {
    return "B1-%s-2017%06d".formatted(province(), number);
  }

  String grantedOn() {
    return isGrace() ? "2014-05-20" : "2010-05-20";
  }

  /** What is asked about it. */
  String question() {
    return isGrace() ? "OPERATE" : "ACCEPT_CUSTOMER";
  }

  String service() {
    return isGrace() ? "CDN" : "IDC";
  }

  /** Why it is refused from 2018-01-01. */
  String reason() {
    return isGrace() ? "COMMITMENT_BROKEN" : "COMPLIANCE_NOT_FULFILLED";
  }
}
