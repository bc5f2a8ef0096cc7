// The public shape of Refit 8.0 that test sources use: names and signatures as its source has them.
// Tests compile it into an assembly named Refit.
using System;
using System.Net.Http;

namespace Refit
{
    public class RefitSettings
    {
    }

    public static class RestService
    {
        public static T For<T>(HttpClient client, RefitSettings settings) => default;

        public static T For<T>(HttpClient client) => default;

        public static T For<T>(string hostUrl, RefitSettings settings) => default;

        public static T For<T>(string hostUrl) => default;
    }

    public abstract class HttpMethodAttribute(string path) : Attribute
    {
        public abstract HttpMethod Method { get; }

        public virtual string Path { get; protected set; } = path;
    }

    [AttributeUsage(AttributeTargets.Method)]
    public class GetAttribute(string path) : HttpMethodAttribute(path)
    {
        public override HttpMethod Method => HttpMethod.Get;
    }

    [AttributeUsage(AttributeTargets.Method)]
    public class PostAttribute(string path) : HttpMethodAttribute(path)
    {
        public override HttpMethod Method => HttpMethod.Post;
    }

    public enum BodySerializationMethod
    {
        Default,
        Json,
        UrlEncoded,
        Serialized,
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    public class BodyAttribute : Attribute
    {
        public BodyAttribute()
        {
        }

        public BodyAttribute(BodySerializationMethod serializationMethod = BodySerializationMethod.Default)
        {
        }

        public BodySerializationMethod SerializationMethod { get; }
    }

    [AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
    public class AliasAsAttribute(string name) : Attribute
    {
        public string Name { get; protected set; } = name;
    }

    [AttributeUsage(AttributeTargets.Interface | AttributeTargets.Method)]
    public class HeadersAttribute(params string[] headers) : Attribute
    {
        public string[] Headers { get; } = headers;
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    public class HeaderAttribute(string header) : Attribute
    {
        public string Header { get; } = header;
    }

    [AttributeUsage(AttributeTargets.Parameter)]
    public class AuthorizeAttribute(string scheme = "Bearer") : Attribute
    {
        public string Scheme { get; } = scheme;
    }
}
