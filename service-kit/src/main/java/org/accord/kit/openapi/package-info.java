/// The OpenAPI document: conventions that every operation shares.
@NullMarked
package org.accord.kit.openapi;

import org.jspecify.annotations.NullMarked;
