package org.accord.gateway.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathGuardTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api/trade/v1/observations",
        "/api/trade/v1/",
        "/api/regions/v1/territories/CN-HA~zhengzhou",
        "/api/regions/v1/territories/%D0%9C%D0%B8%D0%BD%D1%81%D0%BA",
        "/assets/index-4f2a.v1.js",
        "/a/...",
        "/a/b%2Ec",
        "/.well-known/x"
      })
  void letsOrdinaryPathsPass(String path) {
    assertThat(PathGuard.isUnambiguous(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//",
        "//api/trade",
        "/api//trade",
        "/api/trade/../regions",
        "/api/trade/..",
        "/api/./trade",
        "/api/trade/%2e%2e/regions",
        "/api/trade/.%2E/regions",
        "/api/trade/..;x=y/regions",
        "/api/trade/%2e%2e%3bx/regions",
        "/api/trade%2f..%2fregions",
        "/api/trade%2Fv1",
        "/api/trade%5c..%5cregions",
        "/api/trade/%252e%252e/regions",
        "/api/trade/%00",
        "/api/trade/%0d%0aX-Evil:%201",
        "/api/trade/%7f",
        "/api/trade/%",
        "/api/trade/%2",
        "/api/trade/%zz",
        "/api/trade/%c0%ae%c0%ae/regions",
        "/api/trade\\..\\regions",
        "/api/trade/ü",
        "*",
        ""
      })
  void refusesWhatTwoReadersCouldTakeDifferently(String path) {
    assertThat(PathGuard.isUnambiguous(path)).isFalse();
  }
}
