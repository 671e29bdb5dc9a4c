enum PolicyCorePlaceholder {}
