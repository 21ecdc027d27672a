/// Renders `k8s/` as kustomize does and checks every object that comes out.
@NullMarked
package org.accord.stack.k8s;

import org.jspecify.annotations.NullMarked;
