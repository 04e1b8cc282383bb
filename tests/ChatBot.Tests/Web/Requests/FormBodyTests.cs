using System.Text;
using ChatBot.Web.Requests;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Tests.Web.Requests;

public sealed class FormBodyTests
{
    [Fact]
    public async Task A_body_is_overwritten_after_use()
    {
        var body = await ReadAsync("q=canary");
        var bytes = body.Bytes;
        var before = Encoding.UTF8.GetString(bytes);

        body.Dispose();

        Assert.Equal("q=canary", before);
        Assert.Equal(new byte[8], bytes.ToArray());
        Assert.True(body.Bytes.IsEmpty);
    }

    [Fact]
    public async Task A_question_of_4096_letters_of_three_bytes_fits()
    {
        var letters = Uri.EscapeDataString(new string('語', 4096));

        using var body = await ReadAsync($"at=en%2Fhome&q={letters}");

        Assert.Equal(letters.Length + "at=en%2Fhome&q=".Length, body.Bytes.Length);
    }

    [Theory]
    [InlineData(FormBody.MaxBytes, FormBody.MaxBytes)]
    [InlineData(FormBody.MaxBytes + 1, 0)]
    public async Task A_body_that_is_too_long_is_not_read(int sent, int read)
    {
        using var body = await ReadAsync(new string('a', sent), length: null);

        Assert.Equal(read, body.Bytes.Length);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData(null)]
    public async Task What_is_no_form_is_not_read(string? type)
    {
        using var body = await ReadAsync("q=canary", type);

        Assert.True(body.Bytes.IsEmpty);
    }

    private static Task<FormBody> ReadAsync(string text, string? type = "application/x-www-form-urlencoded", long? length = 0)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var context = new DefaultHttpContext();
        context.Request.ContentType = type;
        context.Request.ContentLength = length is null ? null : bytes.Length;
        context.Request.Body = new MemoryStream(bytes);
        return FormBody.ReadAsync(context.Request, CancellationToken.None);
    }
}
