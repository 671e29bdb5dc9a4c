enum SMCryptoPlaceholder {}
