package org.accord.regions.territory;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/// A point on the map, in degrees (WGS 84).
public record Location(
    @NotNull(message = "The latitude is needed with the longitude")
        @DecimalMin("-90")
        @DecimalMax("90")
        BigDecimal lat,
    @NotNull(message = "The longitude is needed with the latitude")
        @DecimalMin("-180")
        @DecimalMax("180")
        BigDecimal lon) {}
