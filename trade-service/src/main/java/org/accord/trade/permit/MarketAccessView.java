package org.accord.trade.permit;

/// A record of market access as it is shown.
public sealed interface MarketAccessView permits MarketPermitView, PermitCountView {}
