package io.qinggui.license.language;

import java.util.List;

/**
 * One service that a license permits.
 *
 * @param provinces two-digit codes in ascending order
 * @param websiteHosting whether an ISP grant includes website hosting (含网站接入)
 */
public record Grant(String service, List<String> provinces, boolean websiteHosting) {

  /** Copies the list in ascending order, so that the order of writing makes no difference. */
  public Grant {
    provinces = provinces.stream().sorted().toList();
  }
}
