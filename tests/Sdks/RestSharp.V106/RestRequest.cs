using System;
using System.Collections.Generic;
using System.Net;

namespace RestSharp
{
    public enum ParameterType
    {
        Cookie,
        GetOrPost,
        UrlSegment,
        HttpHeader,
        RequestBody,
        QueryString,
        QueryStringWithoutEncode,
    }

    public enum DataFormat
    {
        Json,
        Xml,
        None,
    }

    public enum Method
    {
        GET,
        POST,
        PUT,
        DELETE,
        HEAD,
        OPTIONS,
        PATCH,
        MERGE,
        COPY,
    }

    public interface IRestRequest
    {
        Method Method { get; set; }

        DataFormat RequestFormat { get; set; }

        string Resource { get; set; }

        IRestRequest AddBody(object obj);

        IRestRequest AddJsonBody(object obj);

        IRestRequest AddJsonBody(object obj, string contentType);

        IRestRequest AddObject(object obj);

        IRestRequest AddParameter(string name, object value);

        IRestRequest AddParameter(string name, object value, ParameterType type);

        IRestRequest AddParameter(string name, object value, string contentType, ParameterType type);

        IRestRequest AddOrUpdateParameter(string name, object value);

        IRestRequest AddHeader(string name, string value);

        IRestRequest AddHeaders(ICollection<KeyValuePair<string, string>> headers);

        IRestRequest AddQueryParameter(string name, string value);
    }

    public class RestRequest : IRestRequest
    {
        public RestRequest()
        {
        }

        public RestRequest(Method method)
        {
        }

        public RestRequest(string resource, Method method)
        {
        }

        public RestRequest(string resource, DataFormat dataFormat)
        {
        }

        public RestRequest(string resource)
        {
        }

        public RestRequest(string resource, Method method, DataFormat dataFormat)
        {
        }

        public RestRequest(Uri resource, Method method, DataFormat dataFormat)
        {
        }

        public RestRequest(Uri resource, Method method)
        {
        }

        public RestRequest(Uri resource)
        {
        }

        public Method Method { get; set; }

        public DataFormat RequestFormat { get; set; }

        public string Resource { get; set; }

        public IRestRequest AddBody(object obj) => this;

        public IRestRequest AddJsonBody(object obj) => this;

        public IRestRequest AddJsonBody(object obj, string contentType) => this;

        public IRestRequest AddObject(object obj) => this;

        public IRestRequest AddParameter(string name, object value) => this;

        public IRestRequest AddParameter(string name, object value, ParameterType type) => this;

        public IRestRequest AddParameter(string name, object value, string contentType, ParameterType type) => this;

        public IRestRequest AddOrUpdateParameter(string name, object value) => this;

        public IRestRequest AddHeader(string name, string value) => this;

        public IRestRequest AddHeaders(ICollection<KeyValuePair<string, string>> headers) => this;

        public IRestRequest AddQueryParameter(string name, string value) => this;
    }

    public interface IRestResponse
    {
        string ContentType { get; set; }

        string Content { get; set; }

        HttpStatusCode StatusCode { get; set; }

        bool IsSuccessful { get; }

        string ErrorMessage { get; set; }
    }

    public interface IRestResponse<T> : IRestResponse
    {
        T Data { get; set; }
    }
}
