package io.qinggui.license.contract;

import java.util.List;

/**
 * One service that a license permits.
 *
 * @param service {@code IDC}, {@code IRCS}, {@code CDN} or {@code ISP}
 * @param provinces two-digit codes, at least one, in ascending order
 * @param websiteHosting whether an ISP grant includes website hosting (含网站接入); {@code false} for
 *     other services
 */
public record Grant(String service, List<String> provinces, boolean websiteHosting) {

  /** Copies the list. */
  public Grant {
    provinces = List.copyOf(provinces);
  }
}
