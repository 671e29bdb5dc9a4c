enum EvidencePlaceholder {}
