// The public shape of JWT 11.x (JWT.NET), as far as tokens are signed with it. Nothing here runs.
using System;
using System.Collections.Generic;
using JWT.Algorithms;

namespace JWT.Builder
{
    public enum ClaimName
    {
        Issuer,
        Subject,
        Audience,
        ExpirationTime,
        NotBefore,
        IssuedAt,
        JwtId,
        FullName,
        GivenName,
    }

    public enum HeaderName
    {
        Type,
        Algorithm,
        KeyId,
    }

    public sealed class JwtBuilder
    {
        public static JwtBuilder Create() => new JwtBuilder();

        public JwtBuilder AddHeader(HeaderName name, object value) => this;

        public JwtBuilder AddHeader(string name, object value) => this;

        public JwtBuilder AddClaim(string name, object value) => this;

        public JwtBuilder WithJsonSerializer(IJsonSerializer serializer) => this;

        public JwtBuilder WithEncoder(IJwtEncoder encoder) => this;

        public JwtBuilder WithAlgorithmFactory(IAlgorithmFactory algFactory) => this;

        public JwtBuilder WithAlgorithm(IJwtAlgorithm algorithm) => this;

        public JwtBuilder WithSecret(params string[] secrets) => this;

        public JwtBuilder WithSecret(params byte[][] secrets) => this;

        public JwtBuilder MustVerifySignature() => this;

        public string Encode() => "";

        public string Encode(object payload) => "";

        public string Decode(string token) => "";

        public T Decode<T>(string token) => default(T);
    }

    public static class JwtBuilderExtensions
    {
        public static JwtBuilder AddClaim(this JwtBuilder builder, ClaimName name, object value) => builder;

        public static JwtBuilder AddClaim<T>(this JwtBuilder builder, ClaimName name, T value) => builder;

        public static JwtBuilder AddClaim<T>(this JwtBuilder builder, string name, T value) => builder;

        public static JwtBuilder AddClaims(this JwtBuilder builder, IEnumerable<KeyValuePair<string, object>> claims) => builder;

        public static JwtBuilder ExpirationTime(this JwtBuilder builder, DateTime time) => builder;

        public static JwtBuilder ExpirationTime(this JwtBuilder builder, long time) => builder;

        public static JwtBuilder Issuer(this JwtBuilder builder, string issuer) => builder;

        public static JwtBuilder Subject(this JwtBuilder builder, string subject) => builder;

        public static JwtBuilder Audience(this JwtBuilder builder, string audience) => builder;

        public static JwtBuilder NotBefore(this JwtBuilder builder, DateTime time) => builder;

        public static JwtBuilder NotBefore(this JwtBuilder builder, long time) => builder;

        public static JwtBuilder IssuedAt(this JwtBuilder builder, DateTime time) => builder;

        public static JwtBuilder IssuedAt(this JwtBuilder builder, long time) => builder;

        public static JwtBuilder Id(this JwtBuilder builder, Guid id) => builder;

        public static JwtBuilder Id(this JwtBuilder builder, string id) => builder;
    }
}
