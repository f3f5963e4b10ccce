package io.qinggui.inspection.quarterlyreport.http;

import io.qinggui.inspection.carrier.runtime.Carriers;
import io.qinggui.platform.reference.Province;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who reports on every quarter: the administrations, and the carriers (四(三)). */
@Component
final class Reporters {

  private final Carriers carriers;

  Reporters(Carriers carriers) {
    this.carriers = carriers;
  }

  /** Province codes, then ids of carriers. */
  List<String> all() {
    List<String> all = new ArrayList<>(Province.codes());
    all.addAll(carriers.ids());
    return all;
  }
}
